using System.Globalization;

namespace CaseTracking.Dossiers;

/// <summary>Codes in the words of the screens.</summary>
internal static class Codewoorden
{
    private static readonly NumberFormatInfo Belgisch = new() { NumberDecimalSeparator = "," };

    public static string Van(Dossierstand stand) => stand switch
    {
        Dossierstand.Ingediend => "Ingediend",
        Dossierstand.StukkenGevraagd => "Wacht op documenten",
        Dossierstand.Volledig => "Volledig",
        Dossierstand.AdviesGevraagd => "Wacht op advies",
        Dossierstand.Geschorst => "Geschorst",
        Dossierstand.Opgesteld => "Ontwerp klaar",
        Dossierstand.Beslist => "Beslist",
        Dossierstand.Meegedeeld => "Beslissing meegedeeld",
        Dossierstand.KlaarVoorAfhaling => "Klaar voor afhaling",
        Dossierstand.Afgegeven => "Afgegeven",
        Dossierstand.Verstreken => "Termijn verstreken",
        Dossierstand.Gesloten => "Gesloten",
        _ => throw new InvalidOperationException($"No words for {stand}."),
    };

    /// <summary>As people write it: <c>75 euro</c>, <c>12,50 euro</c>.</summary>
    public static string Euro(decimal bedrag) =>
        $"{bedrag.ToString(decimal.IsInteger(bedrag) ? "0" : "0.00", Belgisch)} euro";

    public static string Van(Stopreden reden) => reden switch
    {
        Stopreden.NietAangevuld => "we kregen niet alle documenten",
        Stopreden.ZonderVoorwerp => "uw aanvraag is niet meer nodig",
        Stopreden.Dubbel => "u deed deze aanvraag al eerder",
        Stopreden.Overleden => "de aanvrager is overleden",
        _ => throw new InvalidOperationException($"No words for {reden}."),
    };

    public static string Van(Adviesstrekking strekking) => strekking switch
    {
        Adviesstrekking.Gunstig => "Gunstig",
        Adviesstrekking.VoorwaardelijkGunstig => "Gunstig met voorwaarden",
        Adviesstrekking.Ongunstig => "Ongunstig",
        Adviesstrekking.GeenAdvies => "Geen advies",
        _ => throw new InvalidOperationException($"No words for {strekking}."),
    };

    public static string Gevolg(Stilzwijgend gevolg) => gevolg switch
    {
        Stilzwijgend.Geen => "We werken verder aan uw aanvraag.",
        Stilzwijgend.Weigering => "Volgens de wet geldt uw aanvraag nu als geweigerd.",
        Stilzwijgend.Toekenning => "Volgens de wet geldt uw aanvraag nu als goedgekeurd.",
        Stilzwijgend.BeroepOpen => "U kunt nu beroep aantekenen.",
        _ => throw new InvalidOperationException($"No words for {gevolg}."),
    };
}
