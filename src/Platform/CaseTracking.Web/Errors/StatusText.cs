namespace CaseTracking.Web.Errors;

/// <summary>What we tell people about a status: the same facts on a page and in a problem document.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code of the problem document.</param>
/// <param name="Title">What happened, as a heading.</param>
/// <param name="Detail">What happened, in a sentence or two.</param>
/// <param name="Advice">What the reader can do now.</param>
internal sealed record StatusText(int Status, string Code, string Title, string Detail, string Advice)
{
    private static readonly Dictionary<int, StatusText> Known = new StatusText[]
    {
        new(400, "ongeldige-aanvraag", "We begrijpen uw vraag niet", "Er ontbreekt iets in uw vraag, of er staat iets in dat niet klopt.",
            "Ga terug en probeer het nog eens. Was de pagina lang open? Laad ze dan eerst opnieuw."),
        new(401, "niet-aangemeld", "U bent niet aangemeld", "Deze vraag kan alleen wie aangemeld is.", "Meld u aan en probeer het opnieuw."),
        new(403, "geen-toegang", "U mag deze pagina niet zien", "U bent aangemeld, maar u hebt geen toegang tot deze pagina.",
            "Hebt u de pagina nodig voor uw werk? Vraag toegang aan uw leidinggevende."),
        new(404, "niet-gevonden", "We vinden deze pagina niet", "Het adres klopt niet, of de pagina bestaat niet meer.",
            "Kijk het adres na. Hebt u het overgetypt? Let dan op elk teken."),
        new(405, "methode-niet-toegelaten", "Dit kan hier niet", "Het adres bestaat, maar niet voor deze methode.", "Begin opnieuw vanaf de startpagina."),
        new(409, "conflict", "Dit kan nu niet", "Iemand deed intussen iets anders met deze gegevens.", "Laad de pagina opnieuw en kijk wat er veranderde."),
        new(410, "gegevens-gewist", "Deze gegevens zijn gewist", "Dit was er wel, maar de gegevens van de persoon zijn gewist.",
            "U kunt dit niet meer openen. Vraag het opnieuw aan de persoon als u het nodig hebt."),
        new(412, "verouderde-versie", "Iemand was u voor", "Iemand anders wijzigde dit intussen. We bewaarden uw wijziging niet.",
            "Laad de pagina opnieuw. Kijk wat er veranderde en probeer het dan nog eens."),
        new(413, "te-groot", "Dit is te groot", "U stuurde meer dan we kunnen aannemen.", "Stuur een kleiner bestand of een kortere tekst."),
        new(415, "verkeerd-formaat", "Dit formaat kennen we niet", "We kunnen niet lezen wat u stuurde.", "Stuur JSON met de kop Content-Type: application/json."),
        new(428, "if-match-ontbreekt", "De versie ontbreekt", "De kop If-Match is nodig voor deze wijziging.",
            "Lees eerst de huidige stand. Stuur haar ETag mee als If-Match."),
        new(429, "te-veel-vragen", "Even geduld", "U stelde te veel vragen op korte tijd.", "Wacht even en probeer het daarna opnieuw."),
        new(500, "interne-fout", "Er ging iets mis bij ons", "Dat is onze fout, niet de uwe. We kregen een melding.",
            "Probeer het over enkele minuten opnieuw. Lukt het dan nog niet? Bel ons en geef de referentie door."),
        new(503, "tijdelijk-niet-beschikbaar", "We zijn even niet bereikbaar", "We konden uw vraag nu niet afwerken.",
            "Probeer het over enkele minuten opnieuw. Stuurde u iets in? Kijk dan eerst of het er al staat."),
    }.ToDictionary(t => t.Status);

    public static IEnumerable<StatusText> All => Known.Values;

    /// <summary>The text of a status; a status without its own text gets that of its class.</summary>
    public static StatusText Of(int status) =>
        Known.TryGetValue(status, out var text) ? text : Known[status >= 500 ? 500 : 400] with { Status = status };
}
