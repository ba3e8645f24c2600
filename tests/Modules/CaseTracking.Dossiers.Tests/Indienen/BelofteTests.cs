using CaseTracking.Dossiers.Indienen;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Indienen;

public sealed class BelofteTests
{
    [Fact]
    public void A_service_norm_is_a_wish()
    {
        var belofte = Van("attest-van-woonst");

        Assert.Null(belofte.UiterlijkeDatum);
        Assert.Equal("We streven naar 5 november 2026. Dat is ons doel, geen vaste termijn.", belofte.Zin);
        Assert.DoesNotContain(belofte.Uitleg, z => z.Contains("decreet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_term_of_law_is_a_last_day_and_says_by_which_article()
    {
        var belofte = Van("omgevingsvergunning-gewoon");

        Assert.StartsWith("We beslissen ten laatste op ", belofte.Zin, StringComparison.Ordinal);
        Assert.Contains(belofte.Uitleg, z => z.Contains("artikel 32 van het Omgevingsvergunningsdecreet", StringComparison.Ordinal));
    }

    [Fact]
    public void The_dates_are_those_of_the_event()
    {
        foreach (var type in Boek.Types.Alle.Where(t => t.GeldigVan <= Dag))
        {
            var ingediend = Ingediend with { Product = type.Code, Typeversie = type.Versie };
            var bepaald = Termijnbepaling.Van(Dossierkern.Van(ingediend), Termijnaanleiding.Ingediend, Boek);
            var belofte = Belofte.Van(type, Dag, Boek);

            Assert.Equal((bepaald.UiterlijkeDatum, bepaald.Dienstnorm), (belofte.UiterlijkeDatum, belofte.Dienstnorm));
        }
    }

    private static Belofte Van(string product) => Belofte.Van(Boek.Types.Geldig(product, Dag)!, Dag, Boek);
}
