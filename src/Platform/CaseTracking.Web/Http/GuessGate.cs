using System.Collections.Concurrent;
using System.Net;

namespace CaseTracking.Web.Http;

/// <summary>
/// Lets a network try what could be guessed until it failed too often. What succeeds never counts. At most as many tries are under way
/// as may still fail, so that a thousand at once fail no oftener than a thousand in a row.
/// </summary>
internal sealed class GuessGate(RateLimitOptions limit, TimeProvider clock, IFailedGuesses? shared)
{
    /// <summary>From this many permits on nothing is counted: for tests and measurements.</summary>
    public const int NoLimit = 1_000_000;

    private const int SweepEvery = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<IPNetwork, Neighbourhood> _neighbourhoods = [];
    private int _entered;

    public bool IsOpen => limit.Permits >= NoLimit;

    private DateTimeOffset Since => clock.GetUtcNow().AddSeconds(-limit.WindowSeconds);

    /// <returns>A try, to be ended; or how long to stay away.</returns>
    public async Task<(GuessAttempt? Attempt, TimeSpan Wait)> Enter(IPNetwork network, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _entered) % SweepEvery == 0) Forget();
        var neighbourhood = _neighbourhoods.GetOrAdd(network, _ => new Neighbourhood());
        await Read(network, neighbourhood, ct);
        for (var began = clock.GetTimestamp(); ;)
        {
            var turn = neighbourhood.Turn;
            if (neighbourhood.TryEnter(limit.Permits, Since, out var last)) return (new GuessAttempt(failed => Leave(network, neighbourhood, failed)), default);
            if (last is { } failure) return (null, failure - Since);

            // As many try at this moment as may still fail: who comes now waits for one of them.
            var left = Patience - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return (null, Fresh);
            await Task.WhenAny(turn, Task.Delay(left, clock, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task Leave(IPNetwork network, Neighbourhood neighbourhood, bool failed)
    {
        try
        {
            if (failed) await Count(network, neighbourhood);
        }
        finally
        {
            neighbourhood.Leave();
        }
    }

    private async Task Count(IPNetwork network, Neighbourhood neighbourhood)
    {
        var now = clock.GetUtcNow();
        // Not the request's token: who hangs up has guessed all the same.
        if (shared is null) neighbourhood.Add(now, Since);
        else neighbourhood.Take(await shared.Add(network, now, Since, limit.Permits, CancellationToken.None), clock.GetTimestamp());
    }

    // What other hosts counted; this one's own failures come back with each of them.
    private async Task Read(IPNetwork network, Neighbourhood neighbourhood, CancellationToken ct)
    {
        if (shared is null || neighbourhood.IsFresh(clock, Fresh)) return;
        neighbourhood.Take(await shared.Of(network, ct), clock.GetTimestamp());
    }

    private void Forget()
    {
        foreach (var (network, neighbourhood) in _neighbourhoods)
            if (neighbourhood.IsIdle(Since)) _neighbourhoods.TryRemove(network, out _);
    }
}
