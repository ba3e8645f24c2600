using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>What an employee can come to see.</summary>
internal static class StaffRooms
{
    private const string Files = "/werk/dossiers";
    private static readonly TestPerson Staff = TestPeople.Omgeving;

    /// <summary>The act, the state of a file that offers it, and whether its form can be sent wrong by leaving it empty.</summary>
    private static readonly (string Act, string State, bool CanFail)[] Acts =
    [
        ("toewijzing", "ingediend", true), ("overname", "stukken-gevraagd", true), ("stukvraag", "genomen", true), ("stukken", "genomen", true),
        ("adviesvraag", "volledig", true), ("betaalvraag", "genomen", true), ("betaling", "te-betalen", true), ("notitie", "genomen", true), ("schorsing", "ingediend", true),
        ("hervatting", "geschorst", false), ("verlenging", "verlengd", true), ("ontvankelijkheid", "volledig", false), ("onontvankelijkheid", "volledig", true),
        ("ontwerpbeslissing", "volledig", true), ("beslissing", "opgesteld", false), ("mededeling", "beslist", true), ("afhaling", "ingediend", true), ("afgifte", "klaar", true),
        ("sluiting", "genomen", true), ("intrekking", "genomen", false), ("stopzetting", "genomen", true), ("correctie", "volledig", true), ("heropening", "gesloten", true),
    ];

    /// <summary>The list, in every condition, and what is beside it.</summary>
    public static IEnumerable<Room> Lists(City city) =>
    [
        new("start-medewerker", "/", Staff),
        new("werklijst", Files, Staff),
        new("werklijst-filters", $"{Files}?stand=StukkenGevraagd&volgorde=Nieuwste", Staff),
        new("werklijst-open-filters", Files, Staff, s => s.Page.GetByText("Filteren en sorteren").ClickAsync()),
        new("werklijst-leeg", $"{Files}?stand=Geschorst&behandelaar=mw-burgerzaken", Staff),
        new("werklijst-zoeken", Files, Staff, s => Search(s, "Voorbeeld")),
        new("werklijst-bijna", Files, Staff, s => Search(s, "voorbleed")),
        new("werklijst-niets", Files, Staff, s => Search(s, "xyzzy")),
        new("inschrijven", "/werk/aanvragen/nieuw", Staff),
        new("inschrijven-fout", "/werk/aanvragen/nieuw", Staff, async s =>
        {
            await s.Choose("Attest van woonst");
            await s.Press("Verder");
            await s.Sees("Naam van de aanvrager");
            await SendWrong(s);
        }),
        new("samen-overnemen", "/werk/overname?van=mw-omgeving", TestPeople.Burgerzaken),
        new("samen-overnemen-fout", "/werk/overname?van=mw-omgeving", TestPeople.Burgerzaken, async s =>
        {
            await s.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Overname", Exact = true }).ClickAsync();
            await s.Sees("Er klopt nog iets niet");
        }),
        new("mails", "/dev/mail", Staff),
        new("mail", "/dev/mail", Staff, async s =>
        {
            await s.Page.Locator("main li a").First.ClickAsync();
            await s.Sees("Als tekst");
        }),
        new("proefstad", "/dev", Staff),
    ];

    /// <summary>Files, what the citizen sees of them, letters.</summary>
    public static IEnumerable<Room> OneFile(City city) =>
    [
        .. new[] { "ingediend", "stukken-gevraagd", "advies-gevraagd", "geschorst", "verlengd", "laat", "stilte", "geweigerd", "klaar", "gesloten", "gecorrigeerd", "vraag-gesteld" }
            .Select(s => new Room($"dossier-{s}", city[s].File, Staff)),
        new("dossier-overgenomen", city.Imported.File, Staff),
        new("dossier-gewist", city.Erased.File, Staff),
        new("dossier-kijkers", city["volledig"].File, Staff, s => Begin(s, "Wie keek in dit dossier?")),
        new("burgerbeeld", $"{city["advies-gevraagd"].File}/burgerbeeld", Staff),
        new("brief", $"{city["geweigerd"].File}/brief", Staff),
        new("brief-nog-niet", $"{city["volledig"].File}/brief", Staff),
        new("dossier-onbekend", $"{Files}/{Guid.Empty}", Staff, Status: 404),
    ];

    /// <summary>The form of every act, empty and wrong.</summary>
    public static IEnumerable<Room> Forms(City city) =>
    [
        .. Acts.Select(a => new Room($"doen-{a.Act}", Address(city, a.State, a.Act), Staff)),
        .. Acts.Where(a => a.CanFail).Select(a => new Room($"doen-{a.Act}-fout", Address(city, a.State, a.Act), Staff, SendWrong)),
        new("doen-toewijzing-code", Address(city, "ingediend", "toewijzing"), Staff, s => s.Page.GetByText("Uw collega staat niet in de lijst").ClickAsync()),
        new("doen-toewijzing-dubbel", Address(city, "ingediend", "toewijzing"), Staff, async s =>
        {
            await s.Page.GetByLabel("Wie behandelt dit dossier?").SelectOptionAsync("Ikzelf");
            await s.Page.GetByText("Uw collega staat niet in de lijst").ClickAsync();
            await s.Fill("Code van de medewerker", "mw-burgerzaken");
            await SendWrong(s);
        }),
        new("doen-advies", city["advies-gevraagd"].File, Staff, s => Begin(s, "Advies van de brandweer noteren")),
        new("doen-advies-fout", city["advies-gevraagd"].File, Staff, async s =>
        {
            await Begin(s, "Advies van de brandweer noteren");
            await SendWrong(s);
        }),
        new("doen-antwoord", city["vraag-gesteld"].File, Staff, s => Begin(s, "Vraag van de burger beantwoorden")),
        new("doen-antwoord-fout", city["vraag-gesteld"].File, Staff, async s =>
        {
            await Begin(s, "Vraag van de burger beantwoorden");
            await SendWrong(s);
        }),
        new("doen-geweigerd", city["opgesteld"].File, Staff, async s =>
        {
            await Begin(s, "Beslissen");
            await SendWrong(s);
        }),
    ];

    private static string Address(City city, string state, string act) => $"{city[state].File}/{act}";

    // Only the page of an act says this: the file has buttons of its own, which must not be pressed for its.
    private static async Task Begin(Surfer surfer, string link)
    {
        await surfer.Follow(link);
        await surfer.Sees("Stand:");
    }

    private static async Task SendWrong(Surfer surfer)
    {
        await surfer.Page.Locator("main form button[type=submit]").Last.ClickAsync();
        await surfer.Sees("Er klopt nog iets niet");
    }

    private static async Task Search(Surfer surfer, string words)
    {
        await surfer.Fill("Zoeken", words);
        await surfer.Page.Locator("#Woorden").PressAsync("Enter");
        await surfer.Page.WaitForURLAsync("**/*zoek=*", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
    }
}
