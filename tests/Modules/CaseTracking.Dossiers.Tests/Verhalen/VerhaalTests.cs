using CaseTracking.Dossiers.Berichten;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Testing;
using FsCheck;
using FsCheck.Fluent;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Verhalen;

/// <summary>What holds for every story of a file, possible or not.</summary>
public sealed class VerhaalTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Counts.Of(reduced: 2_000, full: 50_000)).WithEndSize(40);

    [Fact]
    public void The_stories_are_told_with_every_event() => Assert.Equal(
        DossiersModule.Catalogue.Events.Select(e => e.Type).ToHashSet(), Gebeurtenissen.Begin.Concat(Gebeurtenissen.Vervolg).Select(e => e.GetType()).ToHashSet());

    [Fact]
    public void Every_event_can_follow_on_every_state() =>
        ForAll(Gebeurtenissen.Willekeurig, story => Gebeurtenissen.Begin.Concat(Gebeurtenissen.Vervolg).All(e => Dossier.Evolve(Folded(story), e) is not null));

    [Fact]
    public void The_list_shows_where_the_file_stands() => ForAll(Gebeurtenissen.Willekeurig, story => Agree(story, DossieroverzichtProjection.Project));

    [Fact]
    public void A_list_that_forgets_corrections_is_found() => Assert.ThrowsAny<Exception>(() => ForAll(
        Gebeurtenissen.Willekeurig, story => Agree(story, (row, e) => e.Data is StandWerdGecorrigeerd ? row : DossieroverzichtProjection.Project(row, e))));

    [Fact]
    public void Every_event_can_be_told_on_every_state()
    {
        var publications = new DossierPublications(Boek);
        ForAll(Gebeurtenissen.Geopend, story =>
        {
            var dossier = Dossier.Initial;
            foreach (var e in story)
            {
                dossier = Dossier.Evolve(dossier, e);
                _ = publications.Translate(dossier, e).ToList();
            }

            return true;
        });
    }

    [Fact]
    public void The_clock_waits_for_the_citizen_as_long_as_something_is_asked() => ForAll(
        Gebeurtenissen.Geopend, story => ((Dossier.Bestaand)Folded(story)).Kern is var kern && kern.Klok.Wacht == (kern.OpenVraag is not null));

    private static bool Agree(IDossierEvent[] story, Func<Dossieroverzicht?, Recorded, Dossieroverzicht?> project)
    {
        var row = story.Select(Recorded).Aggregate((Dossieroverzicht?)null, project);
        return Folded(story) is Dossier.Bestaand dossier
            ? row is not null && row.Voortgang.Stand() == dossier.Stand && row.Status == dossier.Stand && row.UiterlijkeDatum == dossier.Kern.Klok.UiterlijkeDatum
            : row is null;
    }

    private static Dossier Folded(IDossierEvent[] story) => story.Aggregate(Dossier.Initial, Dossier.Evolve);

    private static Recorded Recorded(IDossierEvent e, int rank) => new(Guid.Empty, Id.Value, rank + 1, 0, e, At(rank), At(rank), new EventMetadata());

    private static DateTimeOffset At(int hours) => new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero).AddHours(hours);

    private static void ForAll(Gen<IDossierEvent[]> stories, Func<IDossierEvent[], bool> holds) => Prop.ForAll(stories.ToArbitrary(), holds).Check(Many);
}
