using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Overzicht;

public sealed class DossieroverzichtTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_filed_request_gets_a_row_with_the_day_it_was_filed()
    {
        var row = Project(Ingediend);
        Assert.Equal(new Dossieroverzicht(Id.Value, "2026-000042", "attest-van-woonst", Burger.Value, Dossierstatus.Ingediend, Begin, null, 1), row);
    }

    [Fact]
    public void A_closed_file_shows_when_it_was_closed()
    {
        var row = Project(Ingediend, Volledig, Afgehandeld);
        Assert.Equal((Dossierstatus.Gesloten, Begin.AddHours(2), 3L), (row!.Status, row.GeslotenOp, row.Versie));
    }

    [Fact]
    public void Every_catalogued_event_is_in_the_story_told_here() =>
        Assert.Equal(
            DossiersModule.Catalogue.Events.Select(e => e.Type).Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))),
            new[] { typeof(AanvraagWerdIngediend), typeof(DossierWerdGesloten), typeof(DossierWerdVolledigVerklaard) });

    private static Dossieroverzicht? Project(params IDossierEvent[] events) =>
        events.Select((e, i) => new Recorded(Guid.Empty, Id.Value, i + 1, 0, e, Begin.AddHours(i), Begin.AddHours(i), new EventMetadata()))
            .Aggregate((Dossieroverzicht?)null, DossieroverzichtProjection.Project);
}
