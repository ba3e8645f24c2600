using System.Net;
using CaseTracking.Testing;
using CaseTracking.Web.Http;

namespace CaseTracking.Web.Tests.Http;

/// <summary>Ten failures in ten minutes, exactly, however they are tried.</summary>
[Trait("Proof", "G12")]
public sealed class GuessGateTests
{
    private static readonly IPNetwork Library = Neighbourhood.Of(IPAddress.Parse("192.0.2.7"));
    private readonly FakeClock _clock = new();
    private readonly GuessGate _gate;

    public GuessGateTests() => _gate = new GuessGate(new RateLimitOptions { Permits = 10, WindowSeconds = 600 }, _clock, null);

    [Fact]
    public async Task After_ten_failures_the_next_try_is_refused_until_the_first_is_ten_minutes_old()
    {
        for (var i = 0; i < 10; i++)
        {
            await Fail();
            _clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal((null, TimeSpan.FromSeconds(300)), await _gate.Enter(Library, default));
        _clock.Advance(TimeSpan.FromSeconds(300));
        await Fail();
        Assert.Null((await _gate.Enter(Library, default)).Attempt);
    }

    [Fact]
    public async Task What_succeeds_never_counts()
    {
        for (var i = 0; i < 9; i++) await Fail();
        for (var i = 0; i < 1_000; i++) await (await _gate.Enter(Library, default)).Attempt!.End(failed: false);
        await Fail();

        Assert.Null((await _gate.Enter(Library, default)).Attempt);
    }

    [Fact]
    public async Task A_thousand_at_once_fail_no_oftener_than_a_thousand_in_a_row()
    {
        var failed = 0;
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(async () =>
        {
            if ((await _gate.Enter(Library, default)).Attempt is not { } attempt) return;
            await Task.Yield();
            Interlocked.Increment(ref failed);
            await attempt.End(failed: true);
        })));

        Assert.Equal(10, failed);
    }

    [Fact]
    public async Task Ten_slow_tries_hold_up_a_neighbour_for_two_seconds_at_most()
    {
        var slow = new List<GuessAttempt>();
        for (var i = 0; i < 10; i++) slow.Add((await _gate.Enter(Library, default)).Attempt!);
        var waiting = _gate.Enter(Library, default);
        await Eventually.Holds(() => _clock.WaitingTimers > 0, "the neighbour waits");
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((null, TimeSpan.FromSeconds(1)), await waiting);

        var next = _gate.Enter(Library, default);
        await slow[0].End(failed: false);
        Assert.NotNull((await next).Attempt);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.0/24")]
    [InlineData("2001:db8:1:2ff:3:4:5:6", "2001:db8:1:200::/56")]
    [InlineData(null, "255.255.255.0/24")]
    public void Neighbours_share_their_failures(string? address, string network) =>
        Assert.Equal(network, Neighbourhood.Of(address is null ? null : IPAddress.Parse(address)).ToString());

    [Fact]
    public async Task Other_networks_go_on()
    {
        for (var i = 0; i < 10; i++) await Fail();

        Assert.NotNull((await _gate.Enter(Neighbourhood.Of(IPAddress.Parse("192.0.3.7")), default)).Attempt);
    }

    private async Task Fail() => await (await _gate.Enter(Library, default)).Attempt!.End(failed: true);
}
