using CaseTracking.Dossiers.Verstrijken;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Verstrijken;

public sealed class VerstrijkTermijnTests
{
    private static readonly VerstrijkTermijn Command = new(Uiterlijk, Laat: false);
    private static readonly TermijnVerstreek Verstreken = new(DossierScenarios.Id, Uiterlijk, Stilzwijgend.Weigering, Laat: false);

    [Fact]
    public void Silence_speaks_with_the_consequence_of_the_profile() => Assert.Equal([Verstreken], Decide(Dossier()).Feiten());

    [Fact]
    public void Another_profile_another_consequence()
    {
        var ingediend = Ingediend with { Product = "proef-volledig" };
        var volledig = new DossierWerdVolledigVerklaard(DossierScenarios.Id, Dag(0));
        var dossier = Vouw(ingediend, volledig, Bepaald(ingediend, volledig));
        Assert.Equal([Verstreken with { Gevolg = Stilzwijgend.Toekenning }], Decide(dossier).Feiten());
    }

    [Fact]
    public void What_is_noticed_late_says_so() =>
        Assert.Equal([Verstreken with { Laat = true }], VerstrijkTermijn.Decide(Dossier(), Command with { Laat = true }, Boek).Feiten());

    [Fact]
    public void The_same_date_speaks_once() => Assert.Empty(Decide(Dossier(Verstreken)).Feiten());

    [Fact]
    public void A_date_that_moved_says_nothing() =>
        Assert.Empty(VerstrijkTermijn.Decide(Dossier(), Command with { UiterlijkeDatum = Uiterlijk.AddDays(-1) }, Boek).Feiten());

    [Fact]
    public void A_clock_that_stands_still_says_nothing()
    {
        var geschorst = new TermijnWerdGeschorst(DossierScenarios.Id, Grond, Dag(4), null);
        Assert.Empty(Decide(Dossier(geschorst)).Feiten());
    }

    [Fact]
    public void A_decided_file_says_nothing() => Assert.Empty(Decide(Dossier(Beslist)).Feiten());

    [Fact]
    public void A_closed_file_says_nothing() => Assert.Empty(Decide(Dossier(Gesloten)).Feiten());

    [Fact]
    public void A_file_that_is_not_there_says_nothing() => Assert.Empty(Decide(Dossiers.Dossier.Initial).Feiten());

    [Fact]
    public void Silence_does_not_end_the_work()
    {
        var volledig = Beslist[0];
        var dossier = Assert.IsType<Dossier.InBehandeling>(Dossier(volledig, Verstreken));
        Assert.Equal(Dossierstand.Verstreken, dossier.Stand);
        Assert.True(dossier.Kern.Klok.IsVerstreken);
    }

    [Fact]
    public void The_same_dates_again_leave_it_passed_and_a_later_date_gives_a_new_term()
    {
        var zelfde = Bepaald(Ingediend);
        Assert.Equal(Dossierstand.Verstreken, ((Dossier.Bestaand)Dossier(Verstreken, zelfde)).Stand);

        var later = (Dossier.Bestaand)Dossier(Verstreken, zelfde with { UiterlijkeDatum = Uiterlijk.AddDays(10) });
        Assert.Equal((Dossierstand.Ingediend, false), (later.Stand, later.Kern.Klok.IsVerstreken));
        Assert.Single(VerstrijkTermijn.Decide(later, Command with { UiterlijkeDatum = Uiterlijk.AddDays(10) }, Boek).Feiten());
    }

    private static Decision<IDossierEvent> Decide(Dossier dossier) => VerstrijkTermijn.Decide(dossier, Command, Boek);
}
