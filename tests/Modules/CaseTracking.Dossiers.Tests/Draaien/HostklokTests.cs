using System.Text.Json;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Termijnen;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>Real hosts with a wrong clock: what is due is decided by the clock of the database.</summary>
public sealed class HostklokTests : IAsyncLifetime
{
    // Files are made here; this host sends nothing.
    private readonly Klokproduct _product = new(TimeProvider.System) { Dispatch = false };

    public ValueTask InitializeAsync() => _product.InitializeAsync();

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Theory]
    [InlineData("-2d", -2)]
    [InlineData("+400d", 400)]
    [Trait("Proof", "I2")]
    public async Task Days_beside_the_truth_a_deadline_fires_once_at_its_time_and_health_says_what_is_wrong(string afwijking, int dagen)
    {
        var (nu, later) = (await Dien(), await Dien());
        await using var klok = await Hostklok.Start(_product, afwijking);
        await _product.Verzet(later, "60 days");
        await _product.Verzet(nu, "1 second");

        var verstreken = await Verstreken(nu);
        Assert.Empty(await _product.VanDeKlok(later));
        Assert.Equal("Degraded", await Gezondheid(klok));

        // The control: the host did believe its clock, and wrote it down.
        Assert.InRange((verstreken.RecordedAt - DateTimeOffset.UtcNow).TotalDays - dagen, -0.1, 0.1);
        Assert.False(Assert.IsType<TermijnVerstreek>(verstreken.Data).Laat);
    }

    [Fact]
    [Trait("Proof", "I2")]
    public async Task An_hour_back_while_it_runs_changes_neither_order_nor_number()
    {
        var (voor, na) = (await Dien(), await Dien());
        await using var klok = await Hostklok.Start(_product, "+0");
        Assert.Equal("Healthy", await Gezondheid(klok)); // the control: the same host on a right clock
        await _product.Verzet(voor, "1 second");
        var eerste = await Verstreken(voor);

        klok.Zet("-1h");
        await Eventually.Holds(async () => await Gezondheid(klok) == "Degraded", "health sees the clock go back");
        await _product.Verzet(na, "1 second");
        var tweede = await Verstreken(na);

        Assert.True(tweede.Position > eerste.Position);
        Assert.True(tweede.RecordedAt < eerste.RecordedAt);
        Assert.Single(await _product.VanDeKlok(voor));
        Assert.Equal(2, await _product.Gewekt());
    }

    [Fact]
    [Trait("Proof", "I3")]
    public async Task Two_hosts_ten_minutes_apart_fire_every_deadline_once()
    {
        var ids = new List<DossierId>();
        for (var n = 0; n < 20; n++) ids.Add(await Dien());
        await using var one = await Hostklok.Start(_product, "+0");
        await using var other = await Hostklok.Start(_product, "+10m");
        foreach (var id in ids) await _product.Verzet(id, "1 second");

        var wanneer = new List<DateTimeOffset>();
        foreach (var id in ids) wanneer.Add((await Verstreken(id)).RecordedAt);
        foreach (var id in ids) Assert.Single(await _product.VanDeKlok(id));

        Assert.Equal(20, await _product.Gewekt());
        Assert.Equal(("Healthy", "Degraded"), (await Gezondheid(one), await Gezondheid(other))); // the control: their clocks do differ
    }

    /// <summary>An environmental permit whose clock runs, far from its end.</summary>
    private async Task<DossierId> Dien()
    {
        var id = await _product.Dien("omgevingsvergunning-gewoon");
        var vandaag = Brussel.Dag(TimeProvider.System.GetUtcNow()).ToDateOnly();
        await _product.Doe(id, (d, b) => VerklaarVolledig.Decide(d, new(id, vandaag), b));
        return id;
    }

    private async Task<Recorded> Verstreken(DossierId id)
    {
        await Eventually.Holds(async () => (await _product.VanDeKlok(id)).Count > 0, "silence speaks");
        await Eventually.Holds(_product.IsLeeg, "nothing is under way");
        return Assert.Single(await _product.VanDeKlok(id));
    }

    private static async Task<string?> Gezondheid(Hostklok klok)
    {
        using var visitor = klok.Host.Visitor();
        var health = JsonElement.Parse(await visitor.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        return health.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "clock").GetProperty("status").GetString();
    }
}
