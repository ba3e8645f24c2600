using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Dossiers.Tests.Beslissen;
using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Meedelen;

public sealed class BeslissingsbriefTests
{
    private static readonly Aanvrager Fien = new("Fien Voorbeeld", "fien@voorbeeld.be", null);

    [Fact]
    public void The_letter_says_who_decided_when_and_until_when_it_is_valid()
    {
        var brief = Brief(Stadia.Tot("beslist"));

        Assert.Equal("We keuren uw aanvraag goed", brief.Titel);
        Assert.Equal(
            [
                "U vroeg ons op 3 november 2026: Proefvergunning.", "Op 1 december 2026 besliste het college van burgemeester en schepenen hierover.",
                "Dit is geldig tot en met 1 december 2028.",
            ],
            brief.Besluit);
    }

    [Fact]
    public void The_letter_says_where_how_and_how_long_one_can_appeal() => Assert.Equal(
        [
            "U kunt beroep aantekenen bij de deputatie van de provincie.", "Stuur uw beroep naar dit adres: Provincieplein 1, 9999 Voorbeeldstad.",
            "U hebt daarvoor 30 kalenderdagen tijd. De eerste dag is de dag na de kennisgeving van de beslissing.", "Daarna kan het niet meer.",
            "Dit staat in het Omgevingsvergunningsdecreet van 25 april 2014.",
        ],
        Brief(Stadia.Tot("beslist")).Beroep);

    [Fact]
    public void Once_notified_the_letter_has_that_day_and_the_last_day_to_appeal()
    {
        var brief = Brief([.. Stadia.Tot("beslist"), new BeslissingWerdMeegedeeld(Id, BeslissingId, Vandaag, Mededelingswijze.Loket, null, new DateOnly(2026, 12, 31), [])]);

        Assert.Equal(Vandaag, brief.Datum);
        Assert.Contains("De laatste dag is 31 december 2026. Daarna kan het niet meer.", brief.Beroep);
    }

    [Fact]
    public void A_late_decision_says_it_is_late()
    {
        var termijn = new TermijnWerdBepaald(Id, Termijnaanleiding.Volledig, "p", 1, Vandaag.AddDays(-1), null, null, []);

        Assert.Contains(
            "We moesten ten laatste beslissen op 30 november 2026. Dat is niet gelukt. Onze excuses.",
            Brief([Ingediend, Volledig, termijn, Ontwerp(), Genomen()]).Besluit);
        Assert.DoesNotContain(Brief([Ingediend, Volledig, termijn with { UiterlijkeDatum = Vandaag }, Ontwerp(), Genomen()]).Besluit, z => z.Contains("excuses", StringComparison.Ordinal));
    }

    [Fact]
    public void The_days_that_were_asked_stand_in_the_letter()
    {
        var ingediend = Ingediend with { Periode = new(new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 8)) };

        Assert.Contains(
            "U vroeg ons op 3 november 2026: Proefvergunning, van 1 maart 2027 tot en met 8 maart 2027.", Brief([ingediend, Volledig, Ontwerp(), Genomen()]).Besluit);
    }

    [Fact]
    public void A_file_that_may_not_be_treated_says_the_ground() => Assert.Contains(
        "De reden: een ander bestuur is bevoegd.",
        Brief([Ingediend, new DossierWerdOnontvankelijkVerklaard(Id, BeslissingId, Onontvankelijkheidsgrond.NietBevoegd, Woorden, Vandaag, AlleVermeldingen)]).Besluit);

    [Fact]
    public void A_closed_file_keeps_its_letter_and_an_undecided_one_has_none()
    {
        Assert.NotNull(Beslissingsbrief.Bij(Na([.. Stadia.Tot("beslist"), Gesloten])));
        Assert.Null(Beslissingsbrief.Bij(Na(Stadia.Tot("gesloten"))));
        Assert.Null(Beslissingsbrief.Bij(Na(Stadia.Tot("ontwerp"))));
    }

    private static Beslissingsbrief Brief(IDossierEvent[] geschiedenis) =>
        Beslissingsbrief.Van(Beslissingsbrief.Bij(Na(geschiedenis))!, Proeftype, Fien, Redenen, Vandaag.AddDays(9));
}
