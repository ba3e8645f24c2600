using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>A citizen asks for a product. Number, code and references are made at the edge; the rule only weighs them.</summary>
internal sealed record DienAanvraagIn(DossierId DossierId, string Nummer, string Product, BurgerRef Burger, string TrackingcodeHash)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, DienAanvraagIn command) => dossier switch
    {
        Dossier.Onbestaand when Producten.Vind(command.Product) is null => DossierRejections.ProductOnbekend,
        Dossier.Onbestaand => Decision.Accept<IDossierEvent>(
            new AanvraagWerdIngediend(command.DossierId, command.Nummer, command.Product, command.Burger, command.TrackingcodeHash)),
        _ => DossierRejections.BestaatAl,
    };
}
