using CaseTracking.Dossiers.Adviseren;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Hervatten;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.Verlengen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>What the clock does by itself, through the real scheduler and outbox.</summary>
public sealed class VerstrijkenTests
{
    // Filed at noon on 3 November 2026: the term ends with 3 December.
    private static readonly DateTimeOffset Begin = Utc(2026, 11, 3, 11);
    private static readonly DateTimeOffset Einde = Utc(2026, 12, 3, 23);
    private static readonly DateTimeOffset Waarschuwing = Utc(2026, 11, 25, 23);
    private readonly FakeClock _clock = new(Begin);

    [Theory]
    [InlineData("2026-11-03T11:00Z", "2026-12-03T23:00Z")]
    [InlineData("2026-02-26T11:00Z", "2026-03-28T23:00Z")] // ends as the night of 28 to 29 March begins
    [InlineData("2026-02-27T11:00Z", "2026-03-29T22:00Z")] // ends with the day of 23 hours
    [InlineData("2026-09-24T11:00Z", "2026-10-24T22:00Z")] // ends as the long night begins
    [InlineData("2026-09-25T11:00Z", "2026-10-25T23:00Z")] // ends with the day of 25 hours
    public async Task Silence_speaks_once_at_the_first_instant_after_the_last_day(string begin, string einde)
    {
        var moment = DateTimeOffset.Parse(einde, null);
        _clock.SetUtcNow(DateTimeOffset.Parse(begin, null));
        await using var product = await Klokproduct.Start(_clock);
        var id = await product.Dien();

        await product.Zet(moment.AddSeconds(-1));
        Assert.IsType<TermijnWerdGeescaleerd>(Assert.Single(await product.VanDeKlok(id)).Data);

        await product.Zet(moment);
        var stilte = (await product.VanDeKlok(id))[^1];
        var verstreek = Assert.IsType<TermijnVerstreek>(stilte.Data);
        Assert.Equal((Stilzwijgend.Weigering, false), (verstreek.Gevolg, verstreek.Laat));
        Assert.Equal((moment, ActingRole.Registering), (stilte.EffectiveAt, stilte.Metadata.Role));

        // The control: the reminders did come again, and it did not speak again.
        var before = await product.Gewekt();
        for (var again = 0; again < 3; again++) await product.Stuur(id, new TermijnLooptAf(id.Value, verstreek.UiterlijkeDatum), moment);
        await product.Zet(moment.AddDays(1));
        Assert.Equal(before + 3, await product.Gewekt());
        Assert.Equal(2, (await product.VanDeKlok(id)).Count);
    }

    [Fact]
    public async Task The_warning_comes_working_days_before_to_the_role_of_the_type()
    {
        await using var product = await Klokproduct.Start(_clock);
        var id = await product.Dien();

        await product.Zet(Waarschuwing.AddSeconds(-1));
        Assert.Empty(await product.VanDeKlok(id));
        await product.Zet(Waarschuwing);

        var gewaarschuwd = Assert.Single(await product.VanDeKlok(id));
        Assert.Equal(new TermijnWerdGeescaleerd(id, "Leidinggevende", new DateOnly(2026, 12, 3), Laat: false), gewaarschuwd.Data);
        Assert.Equal((Waarschuwing, ActingRole.Informing), (gewaarschuwd.EffectiveAt, gewaarschuwd.Metadata.Role));
    }

    [Fact]
    public async Task A_date_that_moves_takes_its_reminders_along()
    {
        await using var product = await Klokproduct.Start(_clock);
        var (gewoon, verlengd, geschorst) = (await product.Dien(), await product.Dien(), await product.Dien());
        await product.Doe(verlengd, (d, b) => VerlengTermijn.Decide(d, new(verlengd, Proefboek.Verlenging, Dag(0), Dag(0), null), b));
        await product.Zet(Begin.AddDays(10));
        await product.Doe(geschorst, (d, b) => SchorsTermijn.Decide(d, new(geschorst, Proefboek.Grond, Dag(10), Dag(10), null), b));

        await product.Zet(Einde);
        Assert.Equal(2, (await product.VanDeKlok(gewoon)).Count); // the control
        Assert.Empty(await product.VanDeKlok(verlengd));
        Assert.Empty(await product.VanDeKlok(geschorst));

        await product.Zet(Utc(2026, 12, 13, 11));
        await product.Doe(geschorst, (d, b) => HervatTermijn.Decide(d, new(geschorst, Dag(40), Dag(40)), b));
        foreach (var (id, einde) in new[] { (geschorst, Utc(2027, 1, 2, 23)), (verlengd, Utc(2027, 2, 1, 23)) })
        {
            await product.Zet(einde.AddSeconds(-1));
            Assert.Empty(Stiltes(await product.VanDeKlok(id)));
            await product.Zet(einde);
            Assert.Equal(einde, Assert.Single(Stiltes(await product.VanDeKlok(id))).EffectiveAt);
        }
    }

    [Fact]
    public async Task A_file_that_is_decided_closed_or_stands_still_stays_silent_whatever_reminder_comes()
    {
        await using var product = await Klokproduct.Start(_clock);
        var (gewoon, beslist, gesloten, stil) = (await product.Dien(), await product.Dien(), await product.Dien(), await product.Dien());
        await product.Doe(beslist, (_, _) => Decision.Accept<IDossierEvent>(
            new DossierWerdVolledigVerklaard(beslist, Dag(0)),
            new BeslissingWerdOpgesteld(beslist, Guid.Empty, 1, Uitkomst.Toegekend, new("mw-test"), new(Guid.Empty), []),
            new BeslissingWerdGenomen(beslist, Guid.Empty, 1, Uitkomst.Toegekend, "het college", new("lg-test"), Dag(0), null)));
        await product.Doe(gesloten, (d, b) => SluitDossier.Decide(d, new SluitDossier(gesloten, Sluitreden.Dubbel), b));
        await product.Doe(stil, (d, b) => SchorsTermijn.Decide(d, new(stil, Proefboek.Grond, Dag(0), Dag(0), null), b));

        await product.Zet(Einde);
        foreach (var id in new[] { beslist, gesloten, stil })
        {
            await product.Stuur(id, new TermijnNadert(id.Value, new DateOnly(2026, 12, 3)), Waarschuwing);
            await product.Stuur(id, new TermijnLooptAf(id.Value, new DateOnly(2026, 12, 3)), Einde);
        }

        await product.Rust();
        foreach (var id in new[] { beslist, gesloten, stil }) Assert.Empty(await product.VanDeKlok(id));
        Assert.Equal(2, (await product.VanDeKlok(gewoon)).Count); // the control
    }

    [Fact]
    [Trait("Proof", "I4")]
    public async Task After_three_days_of_standstill_each_act_that_came_due_is_done_once_late_and_in_order()
    {
        await using var product = await Klokproduct.Start(_clock, dispatch: false);
        var ids = new List<DossierId>();
        for (var n = 0; n < 5; n++) ids.Add(await product.Dien());
        _clock.SetUtcNow(Utc(2026, 11, 20, 11));
        foreach (var id in ids) await product.Doe(id, (d, b) => VraagAdvies.Decide(d, new(id, Guid.NewGuid(), Proefboek.Brandweer, new(2026, 11, 20), null), b));
        _clock.SetUtcNow(Einde.AddDays(3));
        foreach (var id in ids) Assert.Empty(await product.VanDeKlok(id));

        product.Dispatch = true;
        await product.Restart();
        await product.Rust();
        await product.Restart();
        await product.Rust();

        foreach (var id in ids)
        {
            var gedaan = await product.VanDeKlok(id);
            Assert.Equal([(typeof(TermijnWerdGeescaleerd), true), (typeof(AdviesBleefUit), true), (typeof(TermijnVerstreek), true)], gedaan.Select(Laat));
            Assert.Equal([Waarschuwing, Utc(2026, 11, 30, 23), Einde], gedaan.Select(e => e.EffectiveAt));
            Assert.All(gedaan, e => Assert.Equal(Einde.AddDays(3), e.RecordedAt));
        }
    }

    /// <summary>The control: what is done in time does not say that it is late, and another order has another result.</summary>
    [Fact]
    public async Task Without_a_standstill_nothing_is_late_and_a_warning_after_the_term_says_nothing()
    {
        await using var product = await Klokproduct.Start(_clock);
        var id = await product.Dien();
        await product.Zet(Waarschuwing.AddHours(23));
        await product.Zet(Einde.AddHours(23));
        Assert.Equal([(typeof(TermijnWerdGeescaleerd), false), (typeof(TermijnVerstreek), false)], (await product.VanDeKlok(id)).Select(Laat));

        _clock.SetUtcNow(Begin);
        var other = await product.Dien();
        await product.Stuur(other, new TermijnLooptAf(other.Value, new(2026, 12, 3)), Einde);
        await product.Stuur(other, new TermijnNadert(other.Value, new(2026, 12, 3)), Waarschuwing);
        await product.Rust();
        Assert.Equal([typeof(TermijnVerstreek)], (await product.VanDeKlok(other)).Select(e => e.Data.GetType()));
    }

    private static IEnumerable<Recorded> Stiltes(IEnumerable<Recorded> gedaan) => gedaan.Where(e => e.Data is TermijnVerstreek);

    private static (Type, bool) Laat(Recorded e) => (e.Data.GetType(), e.Data switch
    {
        TermijnVerstreek v => v.Laat,
        TermijnWerdGeescaleerd g => g.Laat,
        AdviesBleefUit a => a.Laat,
        _ => throw new InvalidOperationException($"{e.Data.GetType().Name} is never late."),
    });

    private static DateOnly Dag(int n) => Brussel.Dag(Begin).PlusDays(n).ToDateOnly();

    private static DateTimeOffset Utc(int jaar, int maand, int dag, int uur) => new(jaar, maand, dag, uur, 0, 0, TimeSpan.Zero);
}
