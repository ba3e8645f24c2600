namespace CaseTracking.Testing;

/// <summary>Waits until something becomes true, for what no signal announces (a row, a process that ended).</summary>
public static class Eventually
{
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks every 20 ms until <paramref name="condition"/> holds; fails the test after <paramref name="deadline"/> (30 s).</summary>
    public static async Task Holds(Func<Task<bool>> condition, string because, TimeSpan? deadline = null)
    {
        using var expiry = new CancellationTokenSource(deadline ?? DefaultDeadline);
        using var timer = new PeriodicTimer(Interval);
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(expiry.Token);
            }
            catch (OperationCanceledException)
            {
                Xunit.Assert.Fail($"Did not become true within {deadline ?? DefaultDeadline}: {because}");
            }
        }
    }

    /// <inheritdoc cref="Holds(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task Holds(Func<bool> condition, string because, TimeSpan? deadline = null) =>
        Holds(() => Task.FromResult(condition()), because, deadline);
}
