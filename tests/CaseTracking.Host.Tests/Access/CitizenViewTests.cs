using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Access;

/// <summary>What a citizen gets to see of many files holds only what the lists below allow, and nothing that was written for colleagues.</summary>
[Trait("Proof", "G3")]
public sealed partial class CitizenViewTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    /// <summary>Files of each kind of act; with all acts 540, or 2,700.</summary>
    private static readonly int Rounds = Counts.Of(20, 100);

    private static readonly HashSet<string> Fields =
    [
        "nummer", "product", "kanaal", "moetBetalen", "ontvangenOp", "dienst", "telefoon", "stand", "titel", "zin", "actie", "termijn", "termijn.uiterlijkeDatum", "termijn.streefdatum",
        "termijn.eerder", "termijn.reden", "termijn.uitleg", "stappen", "stappen.naam", "stappen.toestand", "regels", "regels.soort", "regels.titel", "regels.zin", "regels.tijdstip", "regels.rechtgezetOp",
        "regels.plaats", "termijn.uitlegStreefdatum", "termijn.eerdereStreefdatum", "termijn.redenStreefdatum", "volgendeStap", "aanZet", "uren", "beroep", "beroep.alternatieven",
        "beroep.uitleg", "beroep.tot", "beroep.reden", "afhaling", "afhaling.uren", "afhaling.adres", "afhaling.plaats", "afhaling.vanaf",
    ];

    private static readonly HashSet<string> Labels = ["Naam", "E-mailadres", "Telefoon", "Adres", "Wat u nog zei", "Laatste dag", "Streefdatum", "Wanneer zijn we klaar?", "Volgende stap", "Wie is aan zet?"];

    private readonly string _canary = $"kanarie{Guid.NewGuid():N}";

    [Fact]
    public async Task A_citizen_sees_the_fields_of_the_lists_and_no_internal_word()
    {
        using var anna = await product.SignedIn(TestPeople.Anna);
        var (wrong, seen) = (new ConcurrentBag<string>(), 0);
        var acts = Enumerable.Repeat(Kanariehandeling.All.Concat(Kanariehandeling.WithoutWords), Rounds).SelectMany(a => a);
        await Parallel.ForEachAsync(acts, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (act, _) =>
        {
            using var zaak = await act.Do(product, type => new { product = type, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" }, IsForTheCitizen(act) ? "Plat." : _canary);
            await zaak.Act("notitie", new { notitie = _canary });
            foreach (var fault in await Look(anna, zaak)) wrong.Add($"{act.Path}: {fault}");
            Interlocked.Increment(ref seen);
        });

        Assert.True(seen >= 25 * Rounds, $"Only {seen} files were seen.");
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public void The_lists_see_what_is_not_in_them()
    {
        Assert.Equal(["behandelaar", "regels.notitie"], Unknown(JsonElement.Parse("""{"nummer": "1", "behandelaar": "x", "regels": [{"titel": "t", "notitie": "n"}]}""")).Order(StringComparer.Ordinal));
        Assert.Equal(["label Behandelaar", "an internal word"], Faults($"<dt class=\"x\">Behandelaar</dt> {_canary}"));
        Assert.Equal(["an employee: mw-burgerzaken", "an employee: lg-loketten"], Faults("<p>door bert burgerzaken en lg-loketten</p>"));
    }

    // A question and its answer are words between the citizen and the service: both read them.
    private static bool IsForTheCitizen(Kanariehandeling act) => act.Path is "vraag" or "antwoord";

    private async Task<List<string>> Look(Visitor anna, Stukzaak zaak)
    {
        await zaak.Told();
        var (code, own) = (zaak.File.Trackingcode, $"/mijn/aanvragen/{zaak.File.DossierId}");
        var added = await anna.Submit(await anna.Open("/mijn/aanvragen/toevoegen"), "/toevoegen", ("Code", code), ("Email", "fien@voorbeeld.be"));
        if (added.Url.AbsolutePath != own) return [$"not added: {added.Url}"];

        using var json = await anna.Http.GetAsync(new Uri($"/api/v1/volg/{code}", UriKind.Relative));
        var body = await json.Content.ReadAsStringAsync();
        List<string> wrong = [.. Unknown(JsonElement.Parse(body)).Select(f => $"field {f}"), .. Faults(body)];
        foreach (var address in new[] { $"/volgen/{code}", $"/aanvragen/stukken/{code}", own, $"{own}/documenten", $"{own}/beslissing", $"{own}/intrekken", $"{own}/vragen", $"{own}/meldingen", $"/volgen/{code}/inzage", $"/volgen/{code}/beslissing" })
        {
            var page = await anna.Open(address);
            if ((int)page.Status is not (200 or 404)) wrong.Add($"{address}: {page.Status}");
            wrong.AddRange(Faults(page.Html));
        }

        return wrong;
    }

    private IEnumerable<string> Faults(string html)
    {
        foreach (Match label in Label().Matches(html).Where(l => !Labels.Contains(l.Groups[1].Value))) yield return $"label {label.Groups[1].Value}";
        if (html.Contains(_canary, StringComparison.OrdinalIgnoreCase)) yield return "an internal word";
        foreach (var employee in TestPeople.All.Where(p => p.Subject.StartsWith("mw-", StringComparison.Ordinal) || p.Subject.StartsWith("lg-", StringComparison.Ordinal)))
            if (html.Contains(employee.Subject, StringComparison.OrdinalIgnoreCase) || html.Contains(employee.Name, StringComparison.OrdinalIgnoreCase)) yield return $"an employee: {employee.Subject}";
    }

    private static IEnumerable<string> Unknown(JsonElement json, string path = "") => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Unknown(p.Value, path + p.Name + ".").Concat(Fields.Contains(path + p.Name) ? [] : [path + p.Name])),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(e => Unknown(e, path)),
        _ => [],
    };

    [GeneratedRegex("<dt[^>]*>([^<]*)</dt>")]
    private static partial Regex Label();
}
