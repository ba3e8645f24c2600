using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>What a citizen can come to see.</summary>
internal static class CitizenRooms
{
    private const string Wrong = "Er klopt nog iets niet";

    /// <summary>With the code alone: every state there is.</summary>
    public static IEnumerable<Room> Following(City city) =>
    [
        .. States.All.Select(s => new Room($"volgen-{s.Name}", city[s.Name].Timeline)),
        new("volgen-overgenomen", city.Imported.Timeline),
        new("volgen-overgenomen-2", $"{city.Imported.Timeline}?pagina=2"),
        new("volgen-gewist", city.Erased.Timeline),
        new("volgen-uitleg", city["geweigerd"].Timeline, Arrange: OpenAll),
        new("volgen-onbekend", "/volgen/0000000000000000", Status: 404),
    ];

    /// <summary>Without signing in: filing, delivering, asking, mails.</summary>
    public static IEnumerable<Room> Visiting(City city) =>
    [
        new("start", "/"),
        new("toegankelijkheid", "/toegankelijkheid"),
        new("aanvragen", "/aanvragen"),
        new("aanvraag", RequestForm.Path),
        new("aanvraag-fout", RequestForm.Path, Arrange: s => SendWrong(s, "Aanvraag versturen")),
        new("aanvraag-lang", $"/aanvragen/{Products.Street}"),
        new("aanvraag-lang-fout", $"/aanvragen/{Products.Street}", Arrange: s => SendWrong(s, "Aanvraag versturen")),
        new("ontvangen", RequestForm.Path, Arrange: s => s.FileRequest()),
        new("volgen", "/volgen"),
        new("volgen-fout", "/volgen", Arrange: s => SendWrong(s, "Toon mijn aanvraag")),
        new("bezorgen", $"/aanvragen/stukken/{city["stukken-gevraagd"].Code}"),
        new("bezorgen-fout", $"/aanvragen/stukken/{city["stukken-gevraagd"].Code}", Arrange: s => SendWrong(s, "Documenten versturen")),
        new("bezorgen-niets", $"/aanvragen/stukken/{city["ingediend"].Code}"),
        new("toegang", $"{city["ontvankelijk"].Timeline}/toegang"),
        new("toegangscode", $"{city["ontvankelijk"].Timeline}/toegang", Arrange: AskCode),
        new("toegangscode-fout", $"{city["ontvankelijk"].Timeline}/toegang", Arrange: async s =>
        {
            await AskCode(s);
            await s.Press("Verder");
            await s.Sees(Wrong);
        }),
        new("fout-404", "/bestaat-niet", Status: 404),
    ];

    /// <summary>With the code of six digits from a mail.</summary>
    public static IEnumerable<Room> Identified(City city) =>
    [
        new("vragen-leeg", city["ingediend"].Timeline, Arrange: s => Identify(city, s, "ingediend")),
        new("vragen-fout", city["genomen"].Timeline, Arrange: async s =>
        {
            await Identify(city, s, "genomen");
            await SendWrong(s, "Vraag versturen");
        }),
        new("vragen-gesteld", city["vraag-gesteld"].Timeline, Arrange: s => Identify(city, s, "vraag-gesteld")),
        new("vragen-beantwoord", city["vraag-beantwoord"].Timeline, Arrange: s => Identify(city, s, "vraag-beantwoord")),
        new("meldingen", city["volledig"].Timeline, Arrange: async s =>
        {
            await Identify(city, s, "volledig");
            await s.Follow("Kies welke mails");
            await s.Sees("Welke mails wilt u?");
        }),
        new("stoppen", city.Stop),
        new("gestopt", city.Stop, Arrange: async s =>
        {
            await s.Press("Stuur mij geen mails meer");
            await s.Sees("U krijgt geen mails meer");
        }),
    ];

    /// <summary>Signed in.</summary>
    public static IEnumerable<Room> Own(City city) =>
    [
        new("start-burger", "/", TestPeople.Anna),
        new("mijn", "/mijn/aanvragen", TestPeople.Anna),
        new("mijn-leeg", "/mijn/aanvragen", TestPeople.Bilal),
        new("mijn-toevoegen", "/mijn/aanvragen/toevoegen", TestPeople.Anna),
        new("mijn-toevoegen-fout", "/mijn/aanvragen/toevoegen", TestPeople.Anna, s => SendWrong(s, "Aanvraag toevoegen")),
        .. new[] { "ingediend", "stukken-gevraagd", "verlengd", "geweigerd", "klaar", "te-betalen", "gecorrigeerd", "gesloten", "vraag-beantwoord" }
            .Where(s => States.All.Single(x => x.Name == s).DaysAgo == 0)
            .Select(s => new Room($"mijn-{s}", city[s].Own, TestPeople.Anna)),
        new("mijn-documenten", $"{city["stukken-gevraagd"].Own}/documenten", TestPeople.Anna),
        new("mijn-beslissing", $"{city["geweigerd"].Own}/beslissing", TestPeople.Anna),
        new("mijn-intrekken", $"{city["volledig"].Own}/intrekken", TestPeople.Anna),
        new("mijn-niet-intrekken", $"{city["geweigerd"].Own}/intrekken", TestPeople.Anna),
        new("fout-403", "/werk/dossiers", TestPeople.Anna, Status: 403),
    ];

    private static async Task SendWrong(Surfer surfer, string button)
    {
        await surfer.Press(button);
        await surfer.Sees(Wrong);
    }

    private static async Task AskCode(Surfer surfer)
    {
        await surfer.Press("Stuur mij een code");
        await surfer.Sees("Vul uw code in");
    }

    private static async Task OpenAll(Surfer surfer)
    {
        foreach (var summary in await surfer.Page.Locator("main summary").AllAsync()) await summary.ClickAsync();
    }

    private static async Task Identify(City city, Surfer surfer, string state)
    {
        var request = city[state];
        var seen = city.Mails.Codes(request.Email).Count;
        await surfer.Open($"{request.Timeline}/toegang");
        await AskCode(surfer);
        await surfer.Fill("Code van 6 cijfers", await city.Mails.Code(request.Email, seen));
        await surfer.Press("Verder");
        await surfer.Sees("Vragen en antwoorden");
    }
}
