using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Testing;

public sealed class FakeClockTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void It_stands_still_until_it_is_advanced()
    {
        var before = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(before.AddHours(1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(1), clock.GetElapsedTime(before.Ticks));
    }

    [Fact]
    public void A_timer_fires_at_its_own_instant_and_not_before()
    {
        var fired = new List<DateTimeOffset>();
        var start = clock.GetUtcNow();
        using var once = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var again = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(fired);
        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([2, 4, 5, 6], fired.Select(at => (at - start).TotalSeconds));
        Assert.Equal(1, clock.WaitingTimers);
    }

    [Fact]
    public async Task A_timeout_made_from_it_ends_when_it_is_advanced()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1), clock);
        Assert.False(timeout.IsCancellationRequested);

        clock.Advance(TimeSpan.FromMinutes(1));

        await Eventually.Holds(() => timeout.IsCancellationRequested, "the timeout is cancelled");
    }

    [Fact]
    public async Task Waiting_for_what_never_comes_fails_with_what_was_waited_for()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => Eventually.Holds(() => false, "pigs fly", TimeSpan.FromMilliseconds(50)));

        Assert.Contains("pigs fly", failure.Message, StringComparison.Ordinal);
    }
}
