using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Timeline;
using static CaseTracking.Tijdlijn.Regelsoort;
using static CaseTracking.Tijdlijn.Tests.Verhalen;

namespace CaseTracking.Tijdlijn.Tests.Volgen;

public sealed class GeschiedenisTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void There_are_as_many_pages_as_there_are_lines_for(int pagina, bool bestaat) =>
        Assert.Equal(bestaat, new Geschiedenis(Lang(21), pagina).Bestaat);

    [Fact]
    public void Older_lines_stand_on_further_pages_under_ids_of_their_own()
    {
        var paginas = Enumerable.Range(1, 3).Select(p => new Geschiedenis(Lang(21), p)).ToList();

        Assert.Equal(Enumerable.Range(1, 21).Reverse().Select(v => $"regel-{v}"), paginas.SelectMany(p => p.Regels()).Select(r => r.Id));
        Assert.Equal([null, "?pagina=1#geschiedenis", "?pagina=2#geschiedenis"], paginas.Select(p => p.Nieuwer));
        Assert.Equal(["?pagina=2#geschiedenis", "?pagina=3#geschiedenis", null], paginas.Select(p => p.Ouder));
    }

    [Fact]
    public void A_line_says_where_it_happened_or_who_did_it()
    {
        var regels = new Geschiedenis(
            Van(
                Regel(Ingediend, 0), Regel(Volledig, 1), Regel(AdviesOntvangen, 1) with { Plaats = "de brandweer" },
                Regel(KlaarVoorAfhaling, 2) with { Plaats = "Stadskantoor, snelloket" }, Regel(Afgegeven, 3)),
            1).Regels();
        Assert.Equal(["Stadskantoor, snelloket", "Stadskantoor, snelloket", "De brandweer", "Dienst Burgerzaken", "Aan het loket"], regels.Select(r => r.Place));
    }

    [Fact]
    public void What_was_wrong_is_struck_through()
    {
        var regels = new Geschiedenis(Van(Regel(Ingediend, 0), Regel(Volledig, 1), Regel(Gecorrigeerd, 0, corrigeert: Volledig)), 1).Regels();
        Assert.Equal([false, true, false], regels.Select(r => r.Struck));
    }

    // Nights on which the clock changes: no two moments read the same to a machine, and each reads back as the moment it is.
    [Theory]
    [Trait("Proof", "I5")]
    [InlineData("2026-03-29T00:59Z", "29 maart 2026, 1.59 uur", "2026-03-29T01:59+01:00")]
    [InlineData("2026-03-29T01:00Z", "29 maart 2026, 3.00 uur", "2026-03-29T03:00+02:00")]
    [InlineData("2026-10-25T00:30Z", "25 oktober 2026, 2.30 uur", "2026-10-25T02:30+02:00")]
    [InlineData("2026-10-25T01:30Z", "25 oktober 2026, 2.30 uur", "2026-10-25T02:30+01:00")]
    [InlineData("2026-10-24T22:15Z", "25 oktober 2026, 0.15 uur", "2026-10-25T00:15+02:00")]
    [InlineData("2026-12-31T23:30Z", "1 januari 2027, 0.30 uur", "2027-01-01T00:30+01:00")]
    public void A_moment_reads_as_the_clock_in_brussels_showed_it(string moment, string words, string machine)
    {
        var at = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((words, machine), (DutchDates.Words(at), DutchDates.Machine(at)));
        Assert.Equal(at, DateTimeOffset.Parse(machine, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_two_lines_in_the_hour_that_comes_twice_the_later_stands_on_top()
    {
        DateTimeOffset[] momenten = [new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 1, 30, 0, TimeSpan.Zero)];
        var tijdlijn = Lang(0) with { Regels = [.. momenten.Select((m, i) => new Regel(Guid.NewGuid(), i + 1, m, Regel(Volledig, 1)))] };
        Assert.Equal(["2026-10-25T02:30+01:00", "2026-10-25T02:30+02:00"], new Geschiedenis(tijdlijn, 1).Regels().Select(r => DutchDates.Machine(r.At)));
    }

    private static Aanvraagtijdlijn Lang(int regels) => Van([.. Enumerable.Range(0, regels).Select(_ => Regel(StukGeleverd, 0))]);
}
