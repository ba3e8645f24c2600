using CaseTracking.Browser.Tests.Gallery;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Hostile;

/// <summary>Every act that takes words of people, with these words in all of its fields.</summary>
internal static class HostileActs
{
    private static readonly string[] Mentions = ["motivering", "beroepsinstantie", "beroepstermijn", "adres", "behandelaar", "dossiernummer"];

    public static Act Close => Plain("sluiting", new { reden = "Afgehandeld" });

    public static Act Note(string words) => Plain("notitie", new { notitie = words });

    /// <summary>From the first question to the decision that the citizen was told.</summary>
    public static IEnumerable<Act> Whole(string words) =>
    [
        Plain("stukvraag", new { stukken = new[] { "andere" }, toelichting = words }),
        Plain("volledigverklaring", null),
        Plain("adviesvraag", new { instantie = "brandweer", vraag = words }),
        new("advies", TestPeople.Omgeving, a => new { adviesId = a.GetProperty("adviesId").GetGuid(), strekking = "Gunstig", advies = words }),
        Plain("vraag", new { vraag = words }),
        new("antwoord", TestPeople.Omgeving, q => new { vraagId = q.GetProperty("vraagId").GetGuid(), antwoord = words }),
        Plain("ontwerpbeslissing", new { uitkomst = "Geweigerd", juridisch = words, feitelijk = words, alternatief = words, vermeldingen = Mentions }),
        new("beslissing", TestPeople.Leidinggevende, _ => new { ontwerp = 1 }),
        Plain("mededeling", new { wijze = "Brief" }),
    ];

    /// <summary>What cannot happen to one and the same file.</summary>
    public static IEnumerable<(string Product, IReadOnlyList<Act> Acts)> Others(string words) =>
    [
        (Products.Street, [Plain("schorsing", new { grond = "wacht-op-stukken", toelichting = words }), Plain("hervatting", new { }), Plain("stopzetting", new { reden = "ZonderVoorwerp", toelichting = words }),
            Plain("heropening", new { reden = "Vergissing", toelichting = words })]),
        (Products.BigPermit, [Plain("volledigverklaring", null), Plain("verlenging", new { grond = "administratieve-lus", toelichting = words }), Plain("correctie", new { naar = "Ingediend", reden = "TeVroeg", toelichting = words }),
            Plain("intrekking", new { toelichting = words })]),
        (Products.Permit, [new("onontvankelijkheid", TestPeople.Leidinggevende, _ => new { grond = "GeenBelang", juridisch = words, feitelijk = words, alternatief = words, vermeldingen = Mentions })]),
    ];

    private static Act Plain(string path, object? body) => new(path, TestPeople.Omgeving, _ => body);
}
