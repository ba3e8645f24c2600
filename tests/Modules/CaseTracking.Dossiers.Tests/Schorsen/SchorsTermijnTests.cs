using CaseTracking.Dossiers.Schorsen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Schorsen;

public sealed class SchorsTermijnTests
{
    private static readonly SchorsTermijn Command = new(DossierScenarios.Id, Grond, Dag(10), Dag(10), Toelichting: null);

    [Fact]
    public void The_clock_stands_still_and_no_date_is_promised_meanwhile()
    {
        var feiten = Decide(Dossier()).Feiten();

        Assert.Equal(new TermijnWerdGeschorst(DossierScenarios.Id, Grond, Dag(10), null), feiten[0]);
        var bepaald = Assert.IsType<TermijnWerdBepaald>(feiten[1]);
        Assert.Equal((Termijnaanleiding.Geschorst, null, null), (bepaald.Aanleiding, bepaald.UiterlijkeDatum, bepaald.EscalatieOp));
    }

    [Fact]
    public void A_clock_that_stands_still_cannot_stop_again() =>
        Assert.Equal("termijn-al-geschorst", Decide(Dossier(new TermijnWerdGeschorst(DossierScenarios.Id, Grond, Dag(2), null))).Weigering());

    [Fact]
    public void A_ground_the_rules_do_not_know_is_refused() =>
        Assert.Equal("schorsingsgrond-onbekend", SchorsTermijn.Decide(Dossier(), Command with { Grond = "zin" }, Boek).Weigering());

    [Fact]
    public void A_term_without_grounds_never_stops() =>
        Assert.Equal("schorsing-niet-toegelaten", Decide(Vouw(Ingediend with { Product = "proef-volledig" })).Weigering());

    [Theory]
    [InlineData(-1, "dag-voor-ontvangst")]
    [InlineData(11, "dag-in-toekomst")]
    public void The_day_lies_between_receipt_and_today(int dag, string code) =>
        Assert.Equal(code, SchorsTermijn.Decide(Dossier(), Command with { Vanaf = Dag(dag) }, Boek).Weigering());

    [Fact]
    public void A_day_on_which_it_stood_still_already_is_refused_and_the_next_is_not()
    {
        var dossier = Dossier(new TermijnWerdGeschorst(DossierScenarios.Id, Grond, Dag(2), null), new TermijnWerdHervat(DossierScenarios.Id, Dag(6)));

        Assert.Equal("schorsing-overlapt", SchorsTermijn.Decide(dossier, Command with { Vanaf = Dag(5) }, Boek).Weigering());
        Assert.NotEmpty(SchorsTermijn.Decide(dossier, Command with { Vanaf = Dag(6) }, Boek).Feiten());
    }

    [Fact]
    public void A_term_that_is_over_does_not_stop_any_more_and_on_its_last_day_it_does()
    {
        Assert.Equal("schorsing-te-laat", SchorsTermijn.Decide(Dossier(), Command with { Vanaf = Dag(31), Op = Dag(31) }, Boek).Weigering());
        Assert.NotEmpty(SchorsTermijn.Decide(Dossier(), Command with { Vanaf = Dag(30), Op = Dag(31) }, Boek).Feiten());
    }

    [Fact]
    public void A_decided_file_is_left_alone() => Assert.Equal("dossier-al-beslist", Decide(Dossier(Beslist)).Weigering());

    [Fact]
    public void A_closed_file_is_left_alone() => Assert.Equal("dossier-al-gesloten", Decide(Dossier(Gesloten)).Weigering());

    [Fact]
    public void An_unknown_file_has_no_clock() => Assert.Equal("dossier-onbekend", Decide(Dossiers.Dossier.Initial).Weigering());

    private static Decision<IDossierEvent> Decide(Dossier dossier) => SchorsTermijn.Decide(dossier, Command, Boek);
}
