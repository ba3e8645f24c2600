using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Tellen;

/// <summary>How many requests came in and were closed on a day, as the city counts its days.</summary>
internal sealed record Dagtelling(Guid Id, DateOnly Dag, int Ingediend, int Gesloten);

/// <summary>Follows the log: a count per day is no business of the one stream that a command writes.</summary>
internal sealed class DagtellingProjection() : Projection<Dagtelling>(DossiersModule.Schema, "dagtelling", RowStorage.Table)
{
    public static DagtellingProjection Instance { get; } = new();

    public override IEnumerable<Guid> KeysOf(Recorded recorded) =>
        recorded.Data is AanvraagWerdIngediend or DossierWerdGesloten ? [SleutelVan(DagVan(recorded))] : [];

    protected override Dagtelling? Apply(Guid key, Dagtelling? row, Recorded recorded) => Project(row, recorded);

    public static Dagtelling? Project(Dagtelling? row, Recorded recorded)
    {
        var telling = row ?? new Dagtelling(SleutelVan(DagVan(recorded)), DagVan(recorded), 0, 0);
        return recorded.Data switch
        {
            AanvraagWerdIngediend => telling with { Ingediend = telling.Ingediend + 1 },
            DossierWerdGesloten => telling with { Gesloten = telling.Gesloten + 1 },
            _ => row,
        };
    }

    private static DateOnly DagVan(Recorded recorded) => DutchDates.Day(recorded.EffectiveAt);

    // A day is its own identity: the same row each time, on every machine.
    private static Guid SleutelVan(DateOnly dag) => new(dag.DayNumber, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
