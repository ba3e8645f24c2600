using System.Diagnostics;

namespace CaseTracking.Web.Tests.Live;

public sealed class LiveFeedTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = Testing.Eventually.Patience;
    private readonly CountingFeed _feed = new();

    public async ValueTask InitializeAsync() => await _feed.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _feed.StopAsync(default);
        _feed.Dispose();
    }

    [Fact]
    public async Task A_later_version_reaches_everyone_who_looks_and_is_asked_for_once()
    {
        foreach (var key in Enumerable.Range(0, 10)) _feed.There[key] = 1;
        var readers = Enumerable.Range(0, 1_000).Select(i => _feed.Watch(i % 10)).ToList();
        Assert.All(await Task.WhenAll(readers.Select(r => r.Next(0, Long, default))), version => Assert.Equal(1, version));

        var (before, since) = (_feed.Asked, Stopwatch.GetTimestamp());
        foreach (var key in Enumerable.Range(0, 10)) _feed.There[key] = 2;
        Assert.All(await Task.WhenAll(readers.Select(r => r.Next(1, Long, default))), version => Assert.Equal(2, version));
        Assert.InRange(_feed.Asked - before, 1, 50 + (Stopwatch.GetElapsedTime(since) / CountingFeed.Pause));
        Assert.Equal(10, _feed.MostKeys);
        readers.ForEach(r => r.Dispose());
    }

    [Fact]
    public async Task Who_knows_the_latest_version_waits_and_is_told_that_nothing_came()
    {
        _feed.There[1] = 7;
        using var reader = _feed.Watch(1);

        Assert.Equal(7, await reader.Next(6, Long, default));
        Assert.Null(await reader.Next(7, TimeSpan.FromMilliseconds(50), default));
    }

    [Fact]
    public async Task A_thing_that_goes_sends_its_readers_away_and_may_come_back()
    {
        _feed.There[1] = 1;
        using var reader = _feed.Watch(1);
        Assert.Equal(1, await reader.Next(0, Long, default));
        _feed.There.TryRemove(1, out _);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(reader.Gone);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.Next(1, Long, gone.Token));

        _feed.There[1] = 2;
        using var again = _feed.Watch(1);
        Assert.Equal(2, await again.Next(0, Long, default));
    }

    [Fact]
    public async Task Nobody_asks_while_nobody_looks()
    {
        _feed.There[1] = 1;
        using (var reader = _feed.Watch(1)) Assert.Equal(1, await reader.Next(0, Long, default));
        var asked = 0;
        await Testing.Eventually.Holds(() => asked == (asked = _feed.Asked), "the feed has gone to sleep");
        using var other = new CountingFeed();
        other.There[1] = 1;
        await other.StartAsync(default);
        using (var reader = other.Watch(1))
        {
            await reader.Next(0, Long, default);
            await Testing.Eventually.Holds(() => other.Asked > 2, "one who looks keeps it asking");
        }

        Assert.InRange(_feed.Asked, asked, asked + 1);
        await other.StopAsync(default);
    }
}
