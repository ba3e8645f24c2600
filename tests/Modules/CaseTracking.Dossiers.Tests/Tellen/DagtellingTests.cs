using CaseTracking.Dossiers.Tellen;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Tellen;

public sealed class DagtellingTests
{
    [Fact]
    public void Requests_and_closings_count_on_the_day_they_happen()
    {
        var noon = new DateTimeOffset(2026, 11, 3, 11, 0, 0, TimeSpan.Zero);
        var row = new[] { At(noon, Ingediend), At(noon, Ingediend), At(noon, Afgehandeld) }.Aggregate((Dagtelling?)null, DagtellingProjection.Project);
        Assert.Equal((new DateOnly(2026, 11, 3), 2, 1), (row!.Dag, row.Ingediend, row.Gesloten));
    }

    [Fact]
    public void Late_in_the_evening_it_is_tomorrow_in_Brussels()
    {
        var late = At(new DateTimeOffset(2026, 11, 3, 23, 30, 0, TimeSpan.Zero), Ingediend);
        Assert.Equal(new DateOnly(2026, 11, 4), DagtellingProjection.Project(null, late)!.Dag);
    }

    [Fact]
    public void A_file_that_is_declared_complete_counts_nowhere()
    {
        var volledig = At(DateTimeOffset.UnixEpoch, Volledig);
        Assert.Empty(DagtellingProjection.Instance.KeysOf(volledig));
        Assert.Null(DagtellingProjection.Project(null, volledig));
    }

    [Fact]
    public void Every_day_has_a_row_of_its_own()
    {
        var keys = Enumerable.Range(0, 1000).SelectMany(d => DagtellingProjection.Instance.KeysOf(At(DateTimeOffset.UnixEpoch.AddDays(d), Ingediend)));
        Assert.Equal(1000, keys.Distinct().Count());
    }

    private static Recorded At(DateTimeOffset at, IDossierEvent e) => new(Guid.Empty, Id.Value, 1, 1, e, at, at, new EventMetadata());
}
