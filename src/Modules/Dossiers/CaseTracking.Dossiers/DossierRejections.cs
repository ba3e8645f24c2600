using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers;

internal static class DossierRejections
{
    public static readonly Rejection Onbekend =
        new(RejectionKind.NotFound, "dossier-onbekend", "We vinden geen dossier met dit nummer.");

    public static readonly Rejection BestaatAl =
        new(RejectionKind.Conflict, "dossier-bestaat-al", "Deze aanvraag is al ingediend.");

    public static readonly Rejection ProductOnbekend =
        new(RejectionKind.Invalid, "product-onbekend", "Dit product bieden we niet aan. Kies een product uit de lijst.");

    public static readonly Rejection NietVolledig =
        new(RejectionKind.Conflict, "dossier-niet-volledig", "Verklaar het dossier eerst volledig. Daarna kunt u het afgehandeld sluiten.");

    public static readonly Rejection AlGesloten =
        new(RejectionKind.Conflict, "dossier-al-gesloten", "Dit dossier is al gesloten. Er kan niets meer aan veranderen.");
}
