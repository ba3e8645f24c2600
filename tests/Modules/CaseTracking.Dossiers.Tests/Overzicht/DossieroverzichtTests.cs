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
        var row = Project(Ingediend)!;
        Assert.Equal(("2026-000042", "attest-van-woonst", Dossierstand.Ingediend, Dag, Begin, 1L), (row.Nummer, row.Product, row.Status, row.OntvangenOp, row.IngediendOp, row.Versie));
    }

    [Fact]
    public void A_closed_file_shows_when_it_was_closed()
    {
        var row = Project(Ingediend, Volledig, Afgehandeld);
        Assert.Equal((Dossierstand.Gesloten, Begin.AddHours(2), 3L), (row!.Status, row.GeslotenOp, row.Versie));
    }

    private static Dossieroverzicht? Project(params IDossierEvent[] events) =>
        events.Select((e, i) => new Recorded(Guid.Empty, Id.Value, i + 1, 0, e, Begin.AddHours(i), Begin.AddHours(i), new EventMetadata()))
            .Aggregate((Dossieroverzicht?)null, DossieroverzichtProjection.Project);
}
