using System.Collections.Concurrent;
using System.Diagnostics;

namespace CaseTracking.Benchmarks.Following;

/// <summary>When each version of each request was there.</summary>
internal sealed class Changes(int requests)
{
    private readonly ConcurrentDictionary<(int Request, long Version), long> _made = new();
    private readonly long[] _versions = [.. Enumerable.Repeat(1L, requests)];

    public int Total => _made.Count;

    public long Version(int request) => Volatile.Read(ref _versions[request]);

    public void Made(int request, long version)
    {
        _made[(request, version)] = Stopwatch.GetTimestamp();
        Volatile.Write(ref _versions[request], version);
    }

    /// <summary>How long each version after <paramref name="seen"/> up to this one took to arrive, in stopwatch ticks.</summary>
    public IEnumerable<long> Delays(int request, long seen, long version)
    {
        var now = Stopwatch.GetTimestamp();
        for (var v = seen + 1; v <= version; v++)
            if (_made.TryGetValue((request, v), out var made)) yield return Math.Max(0, now - made);
    }
}
