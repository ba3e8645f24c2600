using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers;

/// <summary>The refusals more than one rule gives; a refusal of one rule stands beside that rule.</summary>
internal static class DossierRejections
{
    public static readonly Rejection Onbekend =
        new(RejectionKind.NotFound, "dossier-onbekend", "We vinden geen dossier met dit nummer.");

    public static readonly Rejection BestaatAl =
        new(RejectionKind.Conflict, "dossier-bestaat-al", "Deze aanvraag is al ingediend.");

    public static readonly Rejection ProductOnbekend =
        new(RejectionKind.Invalid, "product-onbekend", "Dit product bieden we niet aan. Kies een product uit de lijst.");

    public static readonly Rejection OntvangstInToekomst =
        new(RejectionKind.Invalid, "ontvangst-in-toekomst", "De dag van ontvangst ligt in de toekomst. Vul de dag in waarop de aanvraag binnenkwam.");

    public static readonly Rejection PeriodeNodig =
        new(RejectionKind.Invalid, "periode-nodig", "Vul in van wanneer tot wanneer u het vraagt.");

    public static readonly Rejection PeriodeOmgekeerd =
        new(RejectionKind.Invalid, "periode-omgekeerd", "De laatste dag ligt voor de eerste dag. Kijk de periode na.");

    public static readonly Rejection NietVolledig =
        new(RejectionKind.Conflict, "dossier-niet-volledig", "Verklaar het dossier eerst volledig. Daarna kunt u verder.");

    public static readonly Rejection AlBeslist =
        new(RejectionKind.Conflict, "dossier-al-beslist", "Over dit dossier is al beslist.");

    public static readonly Rejection AlGesloten =
        new(RejectionKind.Conflict, "dossier-al-gesloten", "Dit dossier is al gesloten. Heropen het eerst als er nog iets moet gebeuren.");

    public static readonly Rejection AlAfgegeven =
        new(RejectionKind.Conflict, "document-al-afgegeven", "Het document is al afgegeven. Zet eerst de stand recht als dat niet klopt.");

    public static readonly Rejection StuksoortOnbekend =
        new(RejectionKind.Invalid, "stuksoort-onbekend", "Dit soort document hoort niet bij dit dossier. Kies een soort uit de lijst.");

    public static readonly Rejection StukOnbekend =
        new(RejectionKind.NotFound, "stuk-onbekend", "We vinden dit document niet in het dossier. Kijk de lijst van de documenten na.");

    public static readonly Rejection GegevensGewist =
        new(RejectionKind.Conflict, "gegevens-gewist", "De gegevens van deze burger zijn gewist. U kunt er geen tekst of document meer bij bewaren.");

    public static readonly Rejection UploadVerlopen =
        new(RejectionKind.Conflict, "upload-verlopen", "Uw document bleef te lang wachten. We bewaarden het niet. Stuur het opnieuw.");

    /// <summary>A refusal of the terms, with its own code and sentence.</summary>
    public static Rejection Van(Termijnweigering weigering) => new(RejectionKind.Conflict, weigering.Code, weigering.Zin);
}
