using CaseTracking.Dossiers.Hervatten;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Hervatten;

public sealed class HervatTermijnTests
{
    private static readonly TermijnWerdGeschorst Geschorst = new(DossierScenarios.Id, Grond, Dag(10), null);
    private static readonly HervatTermijn Command = new(DossierScenarios.Id, Dag(17), Dag(20));

    [Fact]
    public void The_clock_runs_again_and_the_days_it_stood_still_are_added()
    {
        var feiten = Decide(Dossier(Geschorst)).Feiten();

        Assert.Equal(new TermijnWerdHervat(DossierScenarios.Id, Dag(17)), feiten[0]);
        var bepaald = Assert.IsType<TermijnWerdBepaald>(feiten[1]);
        Assert.Equal((Termijnaanleiding.Hervat, Uiterlijk.AddDays(7)), (bepaald.Aanleiding, bepaald.UiterlijkeDatum));
    }

    [Fact]
    public void Resumed_on_the_day_it_stopped_it_never_stood_still()
    {
        var feiten = HervatTermijn.Decide(Dossier(Geschorst), Command with { Vanaf = Dag(10) }, Boek).Feiten();

        Assert.Equal(Uiterlijk, Assert.IsType<TermijnWerdBepaald>(feiten[1]).UiterlijkeDatum);
        var klok = ((Dossier.Bestaand)Dossier([Geschorst, .. feiten])).Kern.Klok;
        Assert.False(klok.StaatStil);
        Assert.Empty(klok.Stilstanden);
    }

    [Fact]
    public void A_clock_that_runs_cannot_be_resumed() => Assert.Equal("termijn-niet-geschorst", Decide(Dossier()).Weigering());

    [Theory]
    [InlineData(9, "hervatting-voor-schorsing")]
    [InlineData(-1, "dag-voor-ontvangst")]
    [InlineData(21, "dag-in-toekomst")]
    public void The_day_lies_between_the_suspension_and_today(int dag, string code) =>
        Assert.Equal(code, HervatTermijn.Decide(Dossier(Geschorst), Command with { Vanaf = Dag(dag) }, Boek).Weigering());

    [Fact]
    public void A_decided_file_is_left_alone() => Assert.Equal("dossier-al-beslist", Decide(Dossier([Geschorst, .. Beslist])).Weigering());

    [Fact]
    public void A_closed_file_is_left_alone() => Assert.Equal("dossier-al-gesloten", Decide(Dossier(Geschorst, Gesloten)).Weigering());

    [Fact]
    public void An_unknown_file_has_no_clock() => Assert.Equal("dossier-onbekend", Decide(Dossiers.Dossier.Initial).Weigering());

    private static Decision<IDossierEvent> Decide(Dossier dossier) => HervatTermijn.Decide(dossier, Command, Boek);
}
