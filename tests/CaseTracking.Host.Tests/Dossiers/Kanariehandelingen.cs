using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Makes the body of an act.</summary>
/// <param name="words">For every field that takes free text.</param>
/// <param name="before">What the act before answered: ids that are made on the way.</param>
internal delegate object? Handelingbody(string words, JsonElement before);

/// <summary>
/// Every act on a file over the API, with the words to look for. A new act adds a line; the tests do the rest, and one of them fails without it.
/// </summary>
/// <param name="Path">Noun of the act, below the file.</param>
/// <param name="Body">Its body.</param>
/// <param name="Before">Acts that must come first, with plain words.</param>
internal sealed record Kanariehandeling(string Path, Handelingbody Body, params (string Path, Handelingbody Body)[] Before)
{
    private const string Certificate = "attest-van-woonst";

    private static readonly (string, Handelingbody) Complete = ("volledigverklaring", (_, _) => null);

    private static readonly (string, Handelingbody)[] Decided = [Complete, ("ontwerpbeslissing", (_, _) => Draft("Plat.")), ("beslissing", (_, _) => new { ontwerp = 1 })];

    private static readonly (string, Handelingbody) Ready = ("afhaling", (_, _) => new { plaats = "snelloket", vanaf = "2099-11-27T11:00" });

    private static readonly (string, Handelingbody) Suspended = ("schorsing", (_, _) => new { grond = "wacht-op-stukken" });

    /// <summary>What is asked for: a type that knows the act.</summary>
    public string Product { get; init; } = PermitProduct.Permit;

    /// <summary>Those that take words of people.</summary>
    public static IReadOnlyList<Kanariehandeling> All { get; } =
    [
        new("stukvraag", (words, _) => new { stukken = new[] { "andere" }, toelichting = words }),
        new("adviesvraag", (words, _) => new { instantie = "brandweer", vraag = words }),
        new("advies", (words, asked) => new { adviesId = asked.GetProperty("adviesId").GetGuid(), strekking = "Gunstig", advies = words },
            Complete, ("adviesvraag", (_, _) => new { instantie = "brandweer" })),
        new("schorsing", (words, _) => new { grond = "wacht-op-stukken", toelichting = words }) { Product = Certificate },
        new("verlenging", (words, _) => new { grond = "administratieve-lus", toelichting = words }, Complete),
        new("onontvankelijkheid", (words, _) => new { grond = "GeenBelang", juridisch = words, feitelijk = words, alternatief = words, vermeldingen = Permit.Mentions }),
        new("ontwerpbeslissing", (words, _) => Draft(words), Complete),
        new("notitie", (words, _) => new { notitie = words }),
        new("vraag", (words, _) => new { vraag = words }),
        new("antwoord", (words, asked) => new { vraagId = asked.GetProperty("vraagId").GetGuid(), antwoord = words }, ("vraag", (_, _) => new { vraag = "Plat." })),
        new("intrekking", (words, _) => new { toelichting = words }),
        new("stopzetting", (words, _) => new { reden = "ZonderVoorwerp", toelichting = words }),
        new("heropening", (words, _) => new { reden = "Vergissing", toelichting = words }, ("sluiting", (_, _) => new { reden = "Dubbel" })),
        new("correctie", (words, _) => new { naar = "Ingediend", reden = "TeVroeg", toelichting = words }, Complete),
    ];

    /// <summary>Those that take codes, dates and amounts alone.</summary>
    public static IReadOnlyList<Kanariehandeling> WithoutWords { get; } =
    [
        new("volledigverklaring", (_, _) => null),
        new("ontvankelijkheid", (_, _) => new { }),
        new("beslissing", (_, _) => new { ontwerp = 1 }, Decided[..^1]),
        new("mededeling", (_, _) => new { wijze = "Aangetekend", bewijs = "RR-1" }, Decided),
        new("betaalvraag", (_, _) => new { bedrag = 12.5m, reden = "Dossierkost" }),
        new("betaling", (_, _) => new { bedrag = 12.5m }, ("betaalvraag", (_, _) => new { bedrag = 12.5m, reden = "Dossierkost" })),
        new("hervatting", (_, _) => new { }, Suspended) { Product = Certificate },
        new("afhaling", Ready.Item2, Complete) { Product = Certificate },
        new("afgifte", (_, _) => new { ontvanger = "Aanvrager", controle = "Eid", volmacht = false }, Complete, Ready) { Product = Certificate },
        new("toewijzing", (_, _) => new { behandelaar = "mw-omgeving" }),
        new("overname", (_, _) => new { reden = "Ziekte" }, ("toewijzing", (_, _) => new { behandelaar = "mw-omgeving" })),
        new("sluiting", (_, _) => new { reden = "ZonderGevolg" }),
        new("stukzichtbaarheid", (_, sent) => new { stuk = sent.GetProperty("stukken")[0].GetGuid(), zichtbaarVoorBurger = false }, ("stukken", (_, _) => null)),
    ];

    /// <summary>A file of its own on which all is done that comes before, and the body to send now.</summary>
    public async Task<(Stukzaak Zaak, object? Body)> Prepare(ApiProduct product, Func<string, object> request, string words)
    {
        var zaak = await Stukzaak.Start(product, request(Product));
        var before = default(JsonElement);
        foreach (var (path, body) in Before)
        {
            var answer = path == "stukken" ? await zaak.Deliver([], ("a.txt", "Plat."u8.ToArray())) : await Send(product, zaak, path, body("Plat.", before));
            Assert.True(answer.Status is 200 or 204, $"{Path}, {path} before it: {answer.Status} {answer.Body}");
            if (answer.Status == 200) before = JsonElement.Parse(answer.Body);
        }

        return (zaak, Body(words, before));
    }

    /// <summary>A file of its own on which the act was done.</summary>
    public async Task<Stukzaak> Do(ApiProduct product, Func<string, object> request, string words)
    {
        var (zaak, body) = await Prepare(product, request, words);
        var answer = await Send(product, zaak, Path, body);
        Assert.True(answer.Status is 200 or 204, $"{Path}: {answer.Status} {answer.Body}");
        return zaak;
    }

    /// <summary>Who may do the act: a manager decides.</summary>
    public static Task<Visitor> Actor(ApiProduct product, string path) => path is "beslissing" or "onontvankelijkheid" ? product.SignedIn(TestPeople.Leidinggevende) : product.Employee();

    public static async Task<Answer> Send(ApiProduct product, Stukzaak zaak, string path, object? body)
    {
        using var actor = await Actor(product, path);
        return await Answer.Of(actor.Post($"{zaak.File.Url}/{path}", body, ("If-Match", await zaak.Version())));
    }

    private static object Draft(string words) => new { uitkomst = "Geweigerd", juridisch = words, feitelijk = words, alternatief = words, vermeldingen = Permit.Mentions };
}
