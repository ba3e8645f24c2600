using CaseTracking.Tijdlijn.Volgen;
using static CaseTracking.Tijdlijn.Regelsoort;
using static CaseTracking.Tijdlijn.Tests.Verhalen;

namespace CaseTracking.Tijdlijn.Tests.Volgen;

/// <summary>The card: where it is, what to do, and the one date that matters then.</summary>
public sealed class KaartTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 10);
    private static readonly Belofte TweeDecember = Belofte.Geen.Na(new Datums(new DateOnly(2026, 12, 2), null, "Ingediend", []));

    [Fact]
    public void While_documents_are_asked_the_day_to_bring_them_counts_and_is_said_once()
    {
        var vraag = new Regelinhoud(StukkenGevraagd, "We missen nog iets", "We hebben nog dit nodig: een foto.", "Bezorg het ons ten laatste op 17 november 2026.", 0) { Dag = new(2026, 11, 17) };
        var kaart = Beeld(TweeDecember, Regel(Ingediend, 0), vraag).Kaart;

        Assert.Equal(("Bezorg het ons ten laatste op", "dinsdag 17 november 2026"), (kaart.Datum!.Label, kaart.Datum.Tekst));
        Assert.Equal(("We hebben nog dit nodig: een foto.", null), (kaart.Zin, kaart.Actie));
    }

    [Fact]
    public void What_lies_ready_has_a_moment_and_a_place()
    {
        var klaar = new Regelinhoud(
            KlaarVoorAfhaling, "Uw attest ligt klaar", "U kunt het afhalen vanaf vrijdag 27 november 2026, 11.00 uur. We houden het bij.",
            "Kom naar Stadskantoor, snelloket, Marktplein 1. Breng uw identiteitskaart mee.", 2)
        {
            Plaats = "Stadskantoor, snelloket",
            Adres = "Marktplein 1",
            Uren = "elke werkdag van 9 tot 12 uur",
            Vanaf = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero),
        };
        var beeld = Beeld(TweeDecember, Regel(Ingediend, 0), klaar);

        Assert.Equal("vrijdag 27 november 2026, 11.00 uur", beeld.Kaart.Datum!.Tekst);
        Assert.Equal(("Stadskantoor, snelloket", "Marktplein 1"), (beeld.Kaart.Datum.Plaats, beeld.Kaart.Datum.Adres));
        Assert.Equal(("We houden het bij.", "Breng uw identiteitskaart mee."), (beeld.Kaart.Zin, beeld.Kaart.Actie));
        Assert.Equal((AanZet.U, "Afgehaald"), (beeld.AanZet, beeld.VolgendeStap));
    }

    [Theory]
    [InlineData("2026-12-04", "vrijdag 4 december 2026", "Niet akkoord? Ga in beroep.")]
    [InlineData("2026-11-10", "dinsdag 10 november 2026", "Niet akkoord? Ga in beroep.")]
    [InlineData("2026-11-09", null, "U kon beroep aantekenen tot en met 9 november 2026. Vragen? Bel ons.")]
    public void After_a_refusal_the_last_day_to_appeal_counts_until_it_has_passed(string tot, string? datum, string actie)
    {
        var nee = new Regelinhoud(Geweigerd, "Geweigerd", "Dit is zo.", "Niet akkoord? Ga in beroep.", 3) { Dag = DateOnly.Parse(tot, null), Grond = "de aanvraag kwam te laat" };
        var beeld = Beeld(TweeDecember, Regel(Ingediend, 0), nee);

        Assert.Equal((datum, actie), (beeld.Kaart.Datum?.Tekst, beeld.Kaart.Actie));
        Assert.Equal("Dit is zo. De reden: de aanvraag kwam te laat.", beeld.Kaart.Zin);
        Assert.Null(beeld.VolgendeStap);
    }

    [Theory]
    [InlineData(nameof(Toegekend), nameof(Afgehandeld))]
    [InlineData(nameof(Geweigerd), nameof(Afgehandeld))]
    [InlineData(nameof(Afgegeven), nameof(Afgehandeld))]
    [InlineData(nameof(Meegedeeld), nameof(Gesloten))]
    public void A_closed_file_still_says_how_it_ended(string afloop, string sluiting)
    {
        var beeld = Beeld(TweeDecember, Regel(Ingediend, 0), Regel(Soort(afloop), 3), Regel(Soort(sluiting), 3));
        Assert.Equal(($"Titel van {afloop}", "We sloten uw dossier op 3 november 2026."), (beeld.Kaart.Titel, beeld.Kaart.Slot));
        Assert.Equal(AanZet.Niemand, beeld.AanZet);
    }

    [Fact]
    public void An_answer_that_was_wrong_or_of_before_a_reopening_is_not_how_it_ended()
    {
        Assert.Equal("Titel van Afgehandeld", Beeld(
            TweeDecember, Regel(Ingediend, 0), Regel(Afgegeven, 3), Regel(Gecorrigeerd, 2, corrigeert: Afgegeven), Regel(Afgehandeld, 3)).Kaart.Titel);
        Assert.Equal("Titel van Afgehandeld", Beeld(
            TweeDecember, Regel(Ingediend, 0), Regel(Geweigerd, 3), Regel(Heropend, 1), Regel(Afgehandeld, 3)).Kaart.Titel);
    }

    [Theory]
    [InlineData(nameof(Toegekend), 2, null, AanZet.Stad, "Wij. We maken alles voor u klaar.")]
    [InlineData(nameof(DeelsToegekend), 2, "Niet akkoord?", AanZet.Stad, "Wij. We maken alles voor u klaar.")]
    [InlineData(nameof(Toegekend), 3, "Hang de affiche uit.", AanZet.U, "U. Bovenaan staat wat u kunt doen.")]
    [InlineData(nameof(Toegekend), 3, null, AanZet.Niemand, "Niemand meer.")]
    [InlineData(nameof(Geweigerd), 2, "Niet akkoord?", AanZet.Niemand, "Niemand meer.")]
    public void What_was_granted_and_is_not_handed_over_yet_still_waits_for_somebody(string soort, int stap, string? actie, object wie, string zin)
    {
        var beeld = Beeld(TweeDecember, Regel(Ingediend, 0), Regel(Soort(soort), stap, actie));
        Assert.Equal((wie, zin), (beeld.AanZet, Aanleidingzin.VanZet(beeld)));
        Assert.Equal(wie is AanZet.Stad ? "Afgehaald" : null, beeld.VolgendeStap);
    }

    [Fact]
    public void A_promise_that_was_not_kept_says_so()
    {
        var beeld = new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0)), new DateOnly(2026, 12, 3));
        Assert.Equal(("We wilden ten laatste beslissen op", "woensdag 2 december 2026"), (beeld.Kaart.Datum!.Label, beeld.Kaart.Datum.Tekst));
        Assert.StartsWith("Dat is niet gelukt.", beeld.Reden, StringComparison.Ordinal);
        Assert.False((beeld with { Vandaag = new(2026, 12, 2) }).IsTeLaat);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void At_each_state_there_is_an_answer_to_what_people_ask(string soort)
    {
        var vragen = Burgervragen.Bij(Soort(soort));
        Assert.NotEmpty(vragen);
        Assert.All(vragen, v => Assert.True(v.Vraag.Length > 10 && v.Antwoord.EndsWith('.')));
        Assert.Empty(Testing.Taal.Bezwaren(string.Join(' ', vragen.Select(v => $"{v.Vraag} {v.Antwoord}"))));
    }

    // A question stands beside the state; the card keeps saying what it said.
    public static TheoryData<string> Kinds => [.. Enum.GetNames<Regelsoort>().Except([nameof(Regelsoort.VraagGesteld), nameof(Regelsoort.VraagBeantwoord)])];

    private static Regelsoort Soort(string naam) => Enum.Parse<Regelsoort>(naam);

    private static Burgerbeeld Beeld(Belofte belofte, params Regelinhoud[] regels) => new(Met(belofte, regels), Vandaag);
}
