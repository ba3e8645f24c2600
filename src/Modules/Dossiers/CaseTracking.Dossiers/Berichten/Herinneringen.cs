using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Berichten;

/// <summary>
/// What this module reminds itself of. A date that moves replaces its reminder, a decision or the end of a file cancels those of its
/// term; a reminder that comes all the same finds the rule that leaves it without effect.
/// </summary>
internal static class Herinneringen
{
    public static IEnumerable<Publication> Bij(Dossier.Bestaand dossier, IDossierEvent @event, Regelboek boek)
    {
        var id = dossier.Kern.Id.Value;
        return @event switch
        {
            TermijnWerdBepaald { UiterlijkeDatum: { } uiterlijk } e when TeBeslissen(dossier) =>
                [Later($"termijn/{id}", Na(uiterlijk), new TermijnLooptAf(id, uiterlijk)), Later($"escalatie/{id}", Begin(e.EscalatieOp ?? uiterlijk), new TermijnNadert(id, uiterlijk))],
            TermijnWerdBepaald or BeslissingWerdGenomen or DossierWerdOnontvankelijkVerklaard => Geen(id),
            AdviesWerdGevraagd e => [Later($"advies/{e.AdviesId}", Na(e.TegenDatum), new AdviesLooptAf(id, e.AdviesId, e.TegenDatum))],
            AdviesWerdOntvangen e => [new Publication.Cancelled($"advies/{e.AdviesId}")],
            BeslissingWerdMeegedeeld when Verloopt(dossier, boek) is var (dag, tot) =>
                [Later($"geldigheid/{id}", Begin(dag), new GeldigheidLooptAf(id, tot))],
            _ => dossier is Dossier.Gesloten ? Geen(id) : [],
        };
    }

    // A file that was decided keeps its dates to show them; nothing follows from them any more.
    private static bool TeBeslissen(Dossier.Bestaand dossier) => dossier is Dossier.Lopend and not Dossier.Beslist && !dossier.Kern.Klok.IsVerstreken;

    private static IEnumerable<Publication> Geen(Guid id) => [new Publication.Cancelled($"termijn/{id}"), new Publication.Cancelled($"escalatie/{id}")];

    private static (DateOnly Dag, DateOnly Tot)? Verloopt(Dossier.Bestaand dossier, Regelboek boek) =>
        dossier.Kern.GeldigTot is { } tot && boek.TypeVan(dossier.Kern).Geldigheid is { } geldigheid ? (tot.AddDays(-geldigheid.HerinneringDagen), tot) : null;

    private static Publication.Later Later(string sleutel, DateTimeOffset op, object bericht) => new(sleutel, op, bericht);

    private static DateTimeOffset Begin(DateOnly dag) => Brussel.BeginVan(Termijnbepaling.Dag(dag)).ToDateTimeOffset();

    // The term ends with its last day: silence is certain from the first instant of the next.
    private static DateTimeOffset Na(DateOnly dag) => Brussel.EindeVan(Termijnbepaling.Dag(dag)).ToDateTimeOffset();
}
