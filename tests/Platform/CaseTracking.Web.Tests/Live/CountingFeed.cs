using System.Collections.Concurrent;
using CaseTracking.Web.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Tests.Live;

/// <summary>A feed over a dictionary that counts how often it is asked.</summary>
internal sealed class CountingFeed() : LiveFeed<int>(
    Options.Create(new LiveOptions { Poll = Pause, Gap = TimeSpan.FromMilliseconds(5) }), TimeProvider.System, NullLogger.Instance)
{
    /// <summary>How often it asks at most, however many look.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private int _asked;

    public ConcurrentDictionary<int, long> There { get; } = new();

    public int Asked => Volatile.Read(ref _asked);

    public int MostKeys { get; private set; }

    protected override Task Written { get; } = new TaskCompletionSource().Task;

    public override Task<IReadOnlyDictionary<int, long>> Versions(IReadOnlyCollection<int> keys, CancellationToken ct)
    {
        Interlocked.Increment(ref _asked);
        MostKeys = Math.Max(MostKeys, keys.Count);
        return Task.FromResult<IReadOnlyDictionary<int, long>>(There.Where(t => keys.Contains(t.Key)).ToDictionary());
    }
}
