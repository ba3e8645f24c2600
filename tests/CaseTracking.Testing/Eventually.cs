namespace CaseTracking.Testing;

/// <summary>Waits until something becomes true, for what no signal announces (a row, a process that ended).</summary>
public static class Eventually
{
    /// <summary>How long a test waits for what must come and of which nobody said how soon: so long that only what is stuck takes it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks every 20 ms until <paramref name="condition"/> holds; fails the test after <paramref name="deadline"/> (<see cref="Patience"/>).</summary>
    public static async Task Holds(Func<Task<bool>> condition, string because, TimeSpan? deadline = null)
    {
        using var expiry = new CancellationTokenSource(deadline ?? Patience);
        using var timer = new PeriodicTimer(Interval);
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(expiry.Token);
            }
            catch (OperationCanceledException)
            {
                Xunit.Assert.Fail($"Did not become true within {deadline ?? Patience}: {because}");
            }
        }
    }

    /// <inheritdoc cref="Holds(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task Holds(Func<bool> condition, string because, TimeSpan? deadline = null) =>
        Holds(() => Task.FromResult(condition()), because, deadline);
}
