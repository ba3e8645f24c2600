using CaseTracking.EventSourcing.Aggregates;

namespace CaseTracking.Dossiers.Berichten;

/// <summary>The one place where a private event becomes public promises: at most one message, and the reminders that follow from it.</summary>
internal sealed class DossierPublications(Regelboek boek)
{
    public IEnumerable<Publication> Translate(Dossier na, IDossierEvent @event)
    {
        if (na is not Dossier.Bestaand dossier) return [];

        var bericht = new Berichtgever(dossier, boek.TypeVan(dossier.Kern), boek).Bericht(@event);
        var herinneringen = Herinneringen.Bij(dossier, @event, boek);
        return bericht is null ? herinneringen : [new Publication.Message(bericht), .. herinneringen];
    }
}
