using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.EventSourcing.Aggregates;

namespace CaseTracking.Dossiers;

/// <summary>The one place where a private event becomes a public promise.</summary>
internal static class DossierPublications
{
    public static IEnumerable<Publication> Translate(IDossierEvent @event) => @event switch
    {
        AanvraagWerdIngediend e =>
            [new Publication.Message(new AanvraagIngediend(e.DossierId.Value, e.Nummer, e.Product, Producten.NaamVan(e.Product), e.TrackingcodeHash))],
        DossierWerdVolledigVerklaard e => [new Publication.Message(new DossierVolledigVerklaard(e.DossierId.Value))],
        DossierWerdGesloten e => [new Publication.Message(new DossierGesloten(e.DossierId.Value, e.Reden.ToString()))],
        _ => [],
    };
}
