using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;

namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>Gathers what one command stores: events, messages that follow from them, rows, a snapshot, the reply.</summary>
internal sealed class CommitBuilder(TimeProvider clock, Guid streamId, string streamType, long version, CommandContext context)
{
    private readonly DateTimeOffset _recordedAt = Microseconds(clock.GetUtcNow());
    private readonly EventMetadata _metadata = context.Metadata with { EffectiveAt = Microseconds(context.Metadata.EffectiveAt) };
    private readonly List<NewEvent> _events = [];
    private readonly List<OutgoingMessage> _messages = [];
    private readonly List<ScheduledMessage> _scheduled = [];
    private readonly List<string> _cancelled = [];
    private readonly List<RowWrite> _rows = [];
    private SnapshotWrite? _snapshot;

    public void Add(object data, IEnumerable<Publication> publications) => Add(new NewEvent(data, _metadata), publications);

    /// <summary>An event with an envelope of its own.</summary>
    public void Add(object data, EventMetadata metadata, IEnumerable<Publication> publications) =>
        Add(new NewEvent(data, metadata with { EffectiveAt = Microseconds(metadata.EffectiveAt) }), publications);

    /// <summary>Commits of different streams as one.</summary>
    public static Commit Join(IReadOnlyList<Commit> commits) => new([.. commits.SelectMany(c => c.Streams)])
    {
        Rows = [.. commits.SelectMany(c => c.Rows)],
        Snapshots = [.. commits.SelectMany(c => c.Snapshots)],
        Statements = [.. commits.SelectMany(c => c.Statements)],
        Messages = [.. commits.SelectMany(c => c.Messages)],
        Scheduled = [.. commits.SelectMany(c => c.Scheduled)],
        CancelledKeys = [.. commits.SelectMany(c => c.CancelledKeys)],
    };

    private void Add(NewEvent e, IEnumerable<Publication> publications)
    {
        _events.Add(e);
        var index = 0;
        foreach (var publication in publications) Add(e, index++, publication);
    }

    public void Project(IReadOnlyList<IProjection> projections, IReadOnlyList<string?> rows)
    {
        var recorded = _events.Select((e, i) => Recorded(e, i)).ToList();
        for (var i = 0; i < projections.Count; i++)
        {
            var after = projections[i].Project(streamId, rows[i], recorded.Where(r => Touches(projections[i], r)));
            if (after != rows[i]) _rows.Add(new RowWrite(projections[i].Table, streamId, after));
        }
    }

    public void Keep(string shape, long at, string json) => _snapshot = new SnapshotWrite(streamId, at, shape, json);

    public Commit Build(long reached) => new(_events.Count == 0 ? [] : [new StreamAppend(streamId, streamType, version, _events, _recordedAt)])
    {
        Rows = _rows,
        Snapshots = _snapshot is null ? [] : [_snapshot],
        Statements = _events.Count == 0 ? [] : context.Statements,
        Messages = _messages,
        Scheduled = _scheduled,
        CancelledKeys = _cancelled,
        Reply = context.Idempotency is { } i ? new IdempotentReply(i.Key, i.Reply(reached)) : null,
    };

    private void Add(NewEvent e, int index, Publication publication)
    {
        switch (publication)
        {
            case Publication.Message m:
                _messages.Add(Message(e, index, m.Body));
                break;
            case Publication.Later l:
                _scheduled.Add(new ScheduledMessage(l.Key, l.DueAt, Message(e, index, l.Body)));
                break;
            case Publication.Cancelled c:
                _cancelled.Add(c.Key);
                break;
        }
    }

    private OutgoingMessage Message(NewEvent e, int index, object body) =>
        new(MessageIds.Derive(e.Id, index), streamId, body, new MessageHeaders(
            CorrelationId: e.Metadata.CorrelationId,
            CausationId: e.Id.ToString(),
            TraceParent: e.Metadata.TraceParent,
            OccurredAt: e.Metadata.EffectiveAt ?? _recordedAt,
            RecordedAt: _recordedAt,
            Version: version + _events.Count,
            Actor: e.Metadata.Actor));

    private Recorded Recorded(NewEvent e, int index) =>
        new(e.Id, streamId, version + index + 1, Position: 0, e.Data, _recordedAt, e.Metadata.EffectiveAt ?? _recordedAt, e.Metadata);

    // Only the row of its own stream is read and checked with it; any other belongs to an async projection.
    private bool Touches(IProjection projection, Recorded recorded)
    {
        var keys = projection.KeysOf(recorded).ToList();
        return keys.All(key => key == streamId)
            ? keys.Count > 0
            : throw new InvalidOperationException($"Inline projection {projection.Name} may only touch the row of its stream.");
    }

    private static DateTimeOffset? Microseconds(DateTimeOffset? at) => at is { } known ? Microseconds(known) : null;

    // The database keeps microseconds: what a projection sees now must be what a rebuild will see.
    private static DateTimeOffset Microseconds(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
