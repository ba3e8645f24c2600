using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>
/// The only impure step of a command: load, fold, decide, append. Two round trips. One subclass per kind of stream says how it folds
/// and what it publishes; there is no handler per command.
/// </summary>
/// <typeparam name="TState">What the rules need to know.</typeparam>
/// <typeparam name="TEvent">The closed set of events.</typeparam>
public abstract class AggregateStore<TState, TEvent>(IEventStore events, TimeProvider clock)
    where TEvent : class
    where TState : notnull
{
    /// <summary>Kind of stream, as stored.</summary>
    protected abstract string StreamType { get; }

    /// <summary>The state before anything happened.</summary>
    protected abstract TState Initial { get; }

    /// <summary>Projections whose rows commit with the events; one row per stream.</summary>
    protected virtual IReadOnlyList<IProjection> Inline => [];

    /// <summary>When to keep the folded state; <see langword="null"/> for never.</summary>
    protected virtual SnapshotPolicy? Snapshots => null;

    /// <summary>The state after one more event. Pure, and never throws.</summary>
    protected abstract TState Evolve(TState state, TEvent @event);

    /// <summary>The one place where a private event becomes a public promise.</summary>
    protected virtual IEnumerable<Publication> Translate(TEvent @event) => [];

    /// <summary>The same, for promises that need more than the event: the state right after it. By default the event is enough.</summary>
    protected virtual IEnumerable<Publication> Translate(TState after, TEvent @event) => Translate(@event);

    /// <summary>Runs a command.</summary>
    /// <returns>Done, with version and position; or the rejection of the rule.</returns>
    /// <exception cref="StaleVersionException">The caller's version is stale, or the race was lost twice.</exception>
    public async Task<Outcome> Execute(Guid id, Func<TState, Decision<TEvent>> decide, CommandContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(decide);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return await Attempt(id, decide, context, ct);
        }
        catch (StaleVersionException) when (context.ExpectedVersion is null)
        {
            return await Attempt(id, decide, context, ct);
        }
    }

    /// <summary>
    /// Stores what happened elsewhere: several streams in one commit, each event with its own who and when. No rule is asked, for it did
    /// happen; rows and messages follow as from a command.
    /// </summary>
    /// <returns>Position of the last event stored.</returns>
    /// <exception cref="StaleVersionException">A stream is at another version than its history says.</exception>
    /// <exception cref="CommitTooLargeException">The histories hold too many events together.</exception>
    public async Task<long> Record(IReadOnlyList<StreamHistory<TEvent>> histories, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var commits = new List<Commit>(histories.Count);
        foreach (var history in histories) commits.Add(await Prepare(history, ct));
        return await events.Append(CommitBuilder.Join(commits), ct);
    }

    /// <summary>The events of a stream as they stand in the log; none when there is no such stream.</summary>
    public async Task<IReadOnlyList<Recorded>> Events(Guid id, CancellationToken ct) => (await events.Load(new StreamQuery(id), ct)).Events;

    /// <summary>The present state with its version.</summary>
    public Task<Folded<TState>> Load(Guid id, CancellationToken ct) => Load(new StreamQuery(id) { SnapshotShape = Snapshots?.Shape }, ct);

    /// <summary>The state as the query asks for it: at a version, as known at an instant, as true at an instant.</summary>
    public async Task<Folded<TState>> Load(StreamQuery query, CancellationToken ct)
    {
        var stream = await events.Load(query, ct);
        return new Folded<TState>(Fold(stream), stream.Version);
    }

    private async Task<Outcome> Attempt(Guid id, Func<TState, Decision<TEvent>> decide, CommandContext context, CancellationToken ct)
    {
        var stream = await events.Load(new StreamQuery(id) { SnapshotShape = Snapshots?.Shape, Rows = [.. Inline.Select(p => p.Table)] }, ct);
        var isStale = context.ExpectedVersion is { } seen && seen != stream.Version;
        // A caller who saw another version is told so before any rule speaks; of a stream that is not there the rule speaks first.
        if (isStale && stream.Version > 0) throw new StaleVersionException($"{id} {stream.Version}");

        var state = Fold(stream);
        var decision = decide(state);
        if (decision is Decision<TEvent>.Rejected rejected) return new Outcome.Rejected(rejected.Reason);
        if (isStale) throw new StaleVersionException($"{id} {stream.Version}");

        var accepted = ((Decision<TEvent>.Accepted)decision).Events;
        var version = stream.Version + accepted.Count;
        var commit = new CommitBuilder(clock, id, StreamType, stream.Version, context);
        if (accepted.Count > 0)
        {
            var after = state;
            foreach (var @event in accepted)
            {
                after = Evolve(after, @event);
                commit.Add(@event, Translate(after, @event));
            }

            commit.Project(Inline, stream.Rows);
            if (Snapshots is { } policy && policy.IsDue(stream.Version, version))
                commit.Keep(policy.Shape, version, SnapshotJson.Write(after));
        }

        var position = await events.Append(commit.Build(version), ct);
        return new Outcome.Done(version, position);
    }

    private async Task<Commit> Prepare(StreamHistory<TEvent> history, CancellationToken ct)
    {
        var (state, rows) = history.Version == 0 ? (Initial, new string?[Inline.Count]) : await Continue(history, ct);
        var commit = new CommitBuilder(
            clock, history.StreamId, StreamType, history.Version, new CommandContext(new EventMetadata()) { Statements = history.Statements });
        foreach (var (@event, metadata) in history.Events)
        {
            state = Evolve(state, @event);
            commit.Add(@event, metadata, Translate(state, @event));
        }

        commit.Project(Inline, rows);
        return commit.Build(history.Version + history.Events.Count);
    }

    private async Task<(TState State, IReadOnlyList<string?> Rows)> Continue(StreamHistory<TEvent> history, CancellationToken ct)
    {
        var stream = await events.Load(new StreamQuery(history.StreamId) { Rows = [.. Inline.Select(p => p.Table)] }, ct);
        return stream.Version == history.Version
            ? (Fold(stream), stream.Rows)
            : throw new StaleVersionException($"{history.StreamId} {stream.Version}");
    }

    private TState Fold(LoadedEvents stream)
    {
        var state = stream.Snapshot is { } s ? SnapshotJson.Read<TState>(s.Json) : Initial;
        foreach (var recorded in stream.Events) state = Evolve(state, (TEvent)recorded.Data);
        return state;
    }
}

/// <summary>A state and the version of the stream it stands for.</summary>
public sealed record Folded<TState>(TState State, long Version);
