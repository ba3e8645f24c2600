using CaseTracking.Dossiers.Verlengen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Verlengen;

public sealed class VerlengTermijnTests
{
    private static readonly VerlengTermijn Command = new(DossierScenarios.Id, Verlenging, Dag(20), Dag(20), Toelichting: null);

    [Fact]
    public void The_term_becomes_sixty_days_longer()
    {
        var feiten = Decide(Dossier()).Feiten();

        Assert.Equal(new TermijnWerdVerlengd(DossierScenarios.Id, Verlenging, Dag(20), null), feiten[0]);
        var bepaald = Assert.IsType<TermijnWerdBepaald>(feiten[1]);
        Assert.Equal((Termijnaanleiding.Verlengd, Uiterlijk.AddDays(60)), (bepaald.Aanleiding, bepaald.UiterlijkeDatum));
    }

    [Fact]
    public void Once_is_once() => Assert.Equal("termijn-al-verlengd", Decide(Dossier([.. Decide(Dossier()).Feiten()])).Weigering());

    [Fact]
    public void A_ground_the_rules_do_not_know_is_refused() =>
        Assert.Equal("verlengingsgrond-onbekend", VerlengTermijn.Decide(Dossier(), Command with { Grond = "zin" }, Boek).Weigering());

    [Fact]
    public void The_simplified_procedure_is_never_extended() =>
        Assert.Equal("verlenging-niet-toegelaten", Decide(Vouw(Ingediend with { Product = "omgevingsvergunning-vereenvoudigd" })).Weigering());

    [Fact]
    public void On_the_last_day_it_is_in_time_and_the_day_after_it_is_too_late()
    {
        Assert.NotEmpty(VerlengTermijn.Decide(Dossier(), Command with { Op = Dag(30), Vandaag = Dag(31) }, Boek).Feiten());
        Assert.Equal("verlenging-te-laat", VerlengTermijn.Decide(Dossier(), Command with { Op = Dag(31), Vandaag = Dag(31) }, Boek).Weigering());
    }

    [Theory]
    [InlineData(-1, "dag-voor-ontvangst")]
    [InlineData(21, "dag-in-toekomst")]
    public void The_day_lies_between_receipt_and_today(int dag, string code) =>
        Assert.Equal(code, VerlengTermijn.Decide(Dossier(), Command with { Op = Dag(dag) }, Boek).Weigering());

    [Fact]
    public void A_decided_file_is_left_alone() => Assert.Equal("dossier-al-beslist", Decide(Dossier(Beslist)).Weigering());

    [Fact]
    public void A_closed_file_is_left_alone() => Assert.Equal("dossier-al-gesloten", Decide(Dossier(Gesloten)).Weigering());

    [Fact]
    public void An_unknown_file_has_no_term() => Assert.Equal("dossier-onbekend", Decide(Dossiers.Dossier.Initial).Weigering());

    private static Decision<IDossierEvent> Decide(Dossier dossier) => VerlengTermijn.Decide(dossier, Command, Boek);
}
