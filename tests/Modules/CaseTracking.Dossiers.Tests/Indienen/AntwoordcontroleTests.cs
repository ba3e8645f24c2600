using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Indienen;

public sealed class AntwoordcontroleTests
{
    private static readonly Dossiertype Inname = Boek.Types.Geldig("inname-openbaar-domein", Dag)!;
    private static readonly Dossiertype Attest = Boek.Types.Geldig("attest-van-woonst", Dag)!;
    private static readonly Antwoord[] Goed = [new("voorwerp", "container"), new("straat", "Kerkstraat 12"), new("reden", "Een verbouwing.")];

    [Fact]
    public void Answers_to_what_is_asked_are_fine()
    {
        Assert.Empty(Antwoordcontrole.Fouten(Inname, Goed));
        Assert.Empty(Antwoordcontrole.Fouten(Attest, []));
    }

    [Theory]
    [InlineData("voorwerp", "olifant", "antwoord-ongeldig")]
    [InlineData("voorwerp", "", "antwoord-ontbreekt")]
    [InlineData("straat", "  ", "antwoord-ontbreekt")]
    public void An_answer_that_does_not_fit_is_refused_at_its_question(string veld, string waarde, string code)
    {
        var fout = Assert.Single(Antwoordcontrole.Fouten(Inname, [.. Goed.Where(a => a.Veld != veld), new(veld, waarde)]));
        Assert.Equal((veld, code), (fout.Veld, fout.Reden.Code));
    }

    [Fact]
    public void A_long_answer_fits_only_where_a_long_one_is_asked()
    {
        Assert.Equal("antwoord-te-lang", Assert.Single(Antwoordcontrole.Fouten(Inname, [Goed[0], new("straat", new('x', 201)), Goed[2]])).Reden.Code);
        Assert.Empty(Antwoordcontrole.Fouten(Inname, [Goed[0], Goed[1], new("reden", new('x', 2000))]));
    }

    [Fact]
    public void An_answer_to_no_question_is_refused_without_repeating_it()
    {
        var fout = Assert.Single(Antwoordcontrole.Fouten(Attest, [new("geheim", "waarde")]));

        Assert.Equal("antwoord-onbekend", fout.Reden.Code);
        Assert.DoesNotContain("geheim", fout.Reden.Detail, StringComparison.Ordinal);
    }
}
