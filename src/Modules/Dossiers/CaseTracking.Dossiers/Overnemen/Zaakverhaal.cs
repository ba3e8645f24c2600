using CaseTracking.EventSourcing.Aggregates;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>A case told as the story of a file.</summary>
/// <param name="DossierId">The file it becomes.</param>
/// <param name="Zaak">Its name in the other system.</param>
/// <param name="Activiteiten">How many activities of the log it holds.</param>
/// <param name="Begin">Its first event, once it has a number.</param>
/// <param name="Vervolg">What came after, in the order of the log.</param>
internal sealed record Zaakverhaal(
    DossierId DossierId, string Zaak, int Activiteiten, Func<string, DatedEvent<IDossierEvent>> Begin, IReadOnlyList<DatedEvent<IDossierEvent>> Vervolg)
{
    /// <summary>Events of the whole story.</summary>
    public int Lengte => Vervolg.Count + 1;

    /// <summary>One of its events would be larger than the log takes.</summary>
    public required bool TeGroot { get; init; }
}
