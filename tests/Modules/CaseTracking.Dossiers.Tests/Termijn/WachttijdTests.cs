using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Termijn;

/// <summary>What the city wants is put off by the days on which it waited for documents: ten working days from Tuesday 3 November 2026.</summary>
public sealed class WachttijdTests
{
    private static readonly string Plan = Soort.Stukken[0].Code;
    private static readonly string Nota = Soort.Stukken[1].Code;
    private static readonly DateOnly Gewoon = new(2026, 11, 18);

    /// <summary>On Friday the 6th.</summary>
    private static readonly StukkenWerdenGevraagd Gevraagd = new(DossierScenarios.Id, Guid.Empty, [Plan, Nota], Dag(3), Dag(17), null);

    [Fact]
    public void While_something_is_asked_there_is_no_day_to_aim_at_and_the_law_goes_on()
    {
        Assert.Equal((Gewoon, Uiterlijk), Datums());
        Assert.Equal((null, Uiterlijk), Datums(Gevraagd));
        Assert.Equal((null, Uiterlijk), Datums(Gevraagd, Geleverd(Plan, 5)));
    }

    [Fact]
    public void The_last_piece_lets_it_count_again_from_its_day()
    {
        Assert.Equal((new DateOnly(2026, 11, 25), Uiterlijk), Datums(Gevraagd, Geleverd(Plan, 5), Geleverd(Nota, 13)));
        Assert.Equal([new Klokwacht(Dag(3), Dag(12))], Wachttijden(Gevraagd, Geleverd(Plan, 5), Geleverd(Nota, 13)));
    }

    [Fact]
    public void The_days_that_do_not_count_are_told()
    {
        var bepaald = Bepaald(Ingediend, Gevraagd, Geleverd(Plan, 13), Geleverd(Nota, 13));
        Assert.Contains(
            "Van 6 november 2026 tot en met 15 november 2026 wachtte de stad op documenten van u: die dagen tellen niet mee.",
            Termijnbepaling.Zinnen(bepaald.UitlegDienstnorm!));
        Assert.DoesNotContain(Termijnbepaling.Zinnen(bepaald.Uitleg), z => z.Contains("wachtte", StringComparison.Ordinal));
    }

    [Fact]
    public void Declaring_the_file_complete_ends_the_waiting() =>
        Assert.Equal([new Klokwacht(Dag(3), Dag(4))], Wachttijden(Gevraagd, new DossierWerdVolledigVerklaard(DossierScenarios.Id, Dag(5))));

    [Fact]
    public void What_comes_on_the_day_it_was_asked_or_was_here_before_was_not_waited_for()
    {
        Assert.Equal((Gewoon, Uiterlijk), Datums(Gevraagd, Geleverd(Plan, 3), Geleverd(Nota, 3)));
        Assert.Empty(Wachttijden(Gevraagd, Geleverd(Plan, 1), Geleverd(Nota, 1)));
    }

    [Fact]
    public void Asking_for_more_goes_on_with_the_same_wait_and_asking_later_begins_another()
    {
        var meer = Gevraagd with { Stukken = ["andere"], Op = Dag(6) };
        Assert.Equal([new Klokwacht(Dag(3), null)], Wachttijden(Gevraagd, meer));
        Assert.Equal(
            [new Klokwacht(Dag(3), Dag(4)), new Klokwacht(Dag(6), null)],
            Wachttijden(Gevraagd, Geleverd(Plan, 5), Geleverd(Nota, 5), meer));
    }

    // The correction says where the file stands, not that what was asked is here.
    [Fact]
    public void A_correction_leaves_asked_what_was_asked()
    {
        IDossierEvent[] verhaal =
        [
            new DossierWerdVolledigVerklaard(DossierScenarios.Id, Dag(1)), Gevraagd,
            new StandWerdGecorrigeerd(DossierScenarios.Id, Dossierstand.StukkenGevraagd, Dossierstand.Ingediend, Correctiereden.TeVroeg, null),
        ];
        Assert.NotNull(Kern(verhaal).OpenVraag);
        Assert.Equal([new Klokwacht(Dag(3), null)], Wachttijden(verhaal));
        Assert.Equal([new Klokwacht(Dag(3), Dag(8))], Wachttijden([.. verhaal, Geleverd(Plan, 9), Geleverd(Nota, 9)]));
    }

    private static StukWerdGeleverd Geleverd(string soort, int dag) =>
        new(DossierScenarios.Id, StukRef.New(), soort, "application/pdf", 1, Dag(dag), Aanbrenger.Burger, true);

    private static (DateOnly? Norm, DateOnly? Uiterlijk) Datums(params IDossierEvent[] verder) =>
        Bepaald([Ingediend, .. verder]) is var bepaald ? (bepaald.Dienstnorm, bepaald.UiterlijkeDatum) : default;

    private static ValueList<Klokwacht> Wachttijden(params IDossierEvent[] verder) => Kern(verder).Klok.Wachttijden;

    private static Dossierkern Kern(params IDossierEvent[] verder) => ((Dossier.Bestaand)Vouw([Ingediend, .. verder])).Kern;
}
