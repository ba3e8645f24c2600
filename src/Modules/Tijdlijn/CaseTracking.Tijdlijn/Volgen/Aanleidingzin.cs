namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Codes of Dossiers in the citizen's words.</summary>
internal static class Aanleidingzin
{
    /// <summary>Why a promised date moved. A code of later than this text gets a sentence that is always true.</summary>
    public static string Van(string aanleiding) => aanleiding switch
    {
        "StukkenGevraagd" => "We wachten eerst op uw documenten.",
        "StukkenGeleverd" => "We kregen uw documenten.",
        "Volledig" => "We berekenden de datum opnieuw toen uw aanvraag volledig was.",
        "AdviesGevraagd" => "We vragen eerst advies.",
        "Geschorst" => "De termijn staat nu stil.",
        "Hervat" => "De termijn stond een tijd stil.",
        "Verlengd" => "We hebben meer tijd nodig.",
        "Gecorrigeerd" => "We zetten een fout recht.",
        "Heropend" => "We openden uw aanvraag opnieuw.",
        _ => "We berekenden de datum opnieuw.",
    };

    /// <summary>How a request came in; fits behind "We kregen uw aanvraag".</summary>
    public static string VanKanaal(string kanaal) => kanaal switch
    {
        "Web" => "via de website",
        "Loket" => "aan het loket",
        "Telefoon" => "aan de telefoon",
        "Mail" => "per e-mail",
        "Post" => "met de post",
        "Intern" => "van een andere dienst",
        _ => "",
    };

    /// <summary>Who must act now, in a sentence.</summary>
    public static string VanZet(Burgerbeeld beeld) => (beeld.AanZet, beeld.Aanvraag.Dienst) switch
    {
        (AanZet.U, _) => "U. Bovenaan staat wat u kunt doen.",
        (AanZet.Derde, _) => "We wachten op een advies.",
        (AanZet.Stad, _) when beeld.Stand.IsAfloop => "Wij. We maken alles voor u klaar.",
        (AanZet.Stad, null) => "Wij. We werken aan uw aanvraag.",
        (AanZet.Stad, { } dienst) => $"Wij. {dienst} werkt aan uw aanvraag.",
        _ => "Niemand meer.",
    };
}
