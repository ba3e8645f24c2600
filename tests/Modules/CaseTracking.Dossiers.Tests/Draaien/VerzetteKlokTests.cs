using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Termijnen;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>A clock that somebody moved, on hosts that obey it.</summary>
[Trait("Proof", "I2")]
public sealed class VerzetteKlokTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Einde = new(2026, 12, 3, 23, 0, 0, TimeSpan.Zero);
    private readonly FakeClock _clock = new(Begin);

    [Fact]
    public async Task An_hour_back_over_a_deadline_fires_nothing_twice()
    {
        await using var product = await Klokproduct.Start(_clock);
        var id = await product.Dien();
        await product.Zet(Einde);
        Assert.Equal(2, (await product.VanDeKlok(id)).Count);

        await product.Zet(Einde.AddHours(-1));
        await product.Zet(Einde);
        await product.Zet(Einde.AddHours(2));
        Assert.Equal(2, (await product.VanDeKlok(id)).Count);

        // The control: a new file on the clock that went back and on again does get its own.
        var other = await product.Dien();
        await product.Zet(Einde.AddDays(31));
        Assert.Equal(2, (await product.VanDeKlok(other)).Count);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(400)]
    public async Task Days_beside_the_truth_and_back_again_every_deadline_fires_once(int days)
    {
        await using var product = await Klokproduct.Start(_clock);
        var before = await product.Dien();
        await product.Zet(Begin.AddDays(days));
        var meanwhile = await product.Dien();
        await product.Zet(Begin);
        await product.Zet(Begin.AddDays(days));
        await product.Zet(Begin.AddDays(500));

        foreach (var id in new[] { before, meanwhile })
            Assert.Equal([typeof(TermijnWerdGeescaleerd), typeof(TermijnVerstreek)], (await product.VanDeKlok(id)).Select(e => e.Data.GetType()));
    }

    [Fact]
    public async Task The_order_of_what_happened_is_that_of_the_log_not_of_the_clock()
    {
        await using var product = await Klokproduct.Start(_clock);
        var id = await product.Dien();
        _clock.SetUtcNow(Begin.AddHours(-1));
        var dag = Brussel.Dag(Begin).ToDateOnly();
        await product.Doe(id, (d, b) => SchorsTermijn.Decide(d, new(id, Proefboek.Grond, dag, dag, null), b));

        var verhaal = await product.Verhaal(id);
        Assert.Equal(Enumerable.Range(1, verhaal.Count).Select(v => (long)v), verhaal.Select(e => e.Version));
        Assert.Equal(verhaal, verhaal.OrderBy(e => e.Position));
        Assert.NotEqual(verhaal, verhaal.OrderBy(e => e.RecordedAt)); // the control: the clock did go back
    }

    [Fact]
    [Trait("Proof", "I3")]
    public async Task Two_hosts_ten_minutes_apart_fire_every_deadline_once()
    {
        var ahead = new FakeClock(Begin.AddMinutes(10));
        await using var one = await Klokproduct.Start(_clock);
        await using var other = await Klokproduct.Start(ahead, shares: one);
        var ids = new List<DossierId>();
        for (var n = 0; n < 20; n++) ids.Add(await (n % 2 == 0 ? one : other).Dien());

        // The control: the one that is ahead does it alone, and the one behind comes to an empty table.
        await other.Zet(Einde.AddMinutes(1));
        foreach (var id in ids) Assert.Equal(2, (await one.VanDeKlok(id)).Count);
        var gewekt = await one.Gewekt();
        await one.Zet(Einde.AddMinutes(1));
        await other.Zet(Einde.AddMinutes(11));

        Assert.Equal(40, gewekt);
        Assert.Equal(gewekt, await one.Gewekt());
        foreach (var id in ids)
            Assert.Equal([typeof(TermijnWerdGeescaleerd), typeof(TermijnVerstreek)], (await one.VanDeKlok(id)).Select(e => e.Data.GetType()));
    }
}
