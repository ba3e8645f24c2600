using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Web.Live;

/// <summary>
/// Tells everyone who looks at a thing that a later version of it is there. However many look, one question at a time goes to the
/// database, and none while nobody looks. A module derives one for its read model and registers it as a hosted service.
/// </summary>
/// <typeparam name="TKey">What a thing is found by.</typeparam>
public abstract class LiveFeed<TKey>(IOptions<LiveOptions> options, TimeProvider clock, ILogger logger) : BackgroundService
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Topic> _topics = [];
    private TaskCompletionSource _watched = New();

    /// <summary>Completes when this process wrote something; taken before looking, so that nothing falls in between.</summary>
    protected abstract Task Written { get; }

    /// <summary>How often is looked without being told.</summary>
    protected virtual TimeSpan Poll => options.Value.Poll;

    /// <summary>The clock by which is waited.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>The versions of those things that are there. A thing left out is gone for who looks at it.</summary>
    public abstract Task<IReadOnlyDictionary<TKey, long>> Versions(IReadOnlyCollection<TKey> keys, CancellationToken ct);

    /// <summary>Begins looking at a thing.</summary>
    public ILiveReader Watch(TKey key)
    {
        lock (_gate)
        {
            if (!_topics.TryGetValue(key, out var topic)) _topics.Add(key, topic = new Topic());
            topic.Readers++;
            _watched.TrySetResult();
            return new Reader(this, key, topic);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Watched().WaitAsync(stoppingToken);
            var written = Written;
            await Look(stoppingToken);
            // Gathers what is written close together; the next look sees all of it.
            await Task.Delay(options.Value.Gap, clock, stoppingToken);
            await Task.WhenAny(written, Watched(fresh: true), Task.Delay(Poll, clock, stoppingToken));
        }
    }

    private async Task Look(CancellationToken ct)
    {
        KeyValuePair<TKey, Topic>[] topics;
        lock (_gate)
        {
            topics = [.. _topics];
            // Who comes from now on asks for a look of its own.
            _watched = New();
            if (topics.Length == 0) return;
        }

        try
        {
            var versions = await Versions([.. topics.Select(t => t.Key)], ct);
            foreach (var (key, topic) in topics)
                if (versions.TryGetValue(key, out var version)) topic.Publish(version);
                else End(key, topic);
        }
        catch (NpgsqlException e)
        {
            Log.LookForNewsFailed(logger, e);
        }
    }

    private Task Watched(bool fresh = false)
    {
        lock (_gate) return !fresh && _topics.Count > 0 ? Task.CompletedTask : _watched.Task;
    }

    private void End(TKey key, Topic topic)
    {
        lock (_gate)
        {
            // Who looks again gets a topic of its own, that may be there again.
            if (_topics.GetValueOrDefault(key) == topic) _topics.Remove(key);
            if (topic.Readers > 0) topic.End();
        }
    }

    private void Leave(TKey key, Topic topic)
    {
        lock (_gate)
        {
            if (--topic.Readers > 0) return;
            if (_topics.GetValueOrDefault(key) == topic) _topics.Remove(key);
            topic.Dispose();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Reader(LiveFeed<TKey> feed, TKey key, Topic topic) : ILiveReader
    {
        private bool _left;

        public CancellationToken Gone { get; } = topic.Gone;

        public Task<long?> Next(long after, TimeSpan patience, CancellationToken ct) => topic.Next(after, patience, feed.Clock, ct);

        public void Dispose()
        {
            if (_left) return;
            _left = true;
            feed.Leave(key, topic);
        }
    }
}
