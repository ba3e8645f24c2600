using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Demo;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Lezen;

/// <summary>Everything a citizen reads, as it is really shown and sent: Flesch-Douma from 60, at most 12 words to a sentence, no words of offices.</summary>
[Trait("Proof", "K4")]
public sealed partial class PlainLanguageTests(ReadingCity city) : IClassFixture<ReadingCity>
{
    private static readonly string[] Planted = ["Ingevolge de reglementering dient de vergunningsaanvraag vervolledigd te worden."];

    /// <summary>Pages for everyone, before there is a request. The statement on accessibility has the words of a European model.</summary>
    private static readonly string[] Doors = ["/", "/volgen", "/aanvragen", "/bestaat-niet", "/volgen/bestaat-niet"];

    [Fact]
    public async Task Every_page_of_every_request_reads_easily()
    {
        using var employee = await city.Employee();
        var (faults, states) = (new List<string>(), await SeededCity.Read(city.Database, "select distinct soort from tijdlijn.regel"));
        foreach (var id in await SeededCity.Read(city.Database, "select id::text from tijdlijn.aanvraag order by nummer"))
        {
            var page = await employee.Http.GetStringAsync(new Uri($"/werk/dossiers/{id}/burgerbeeld", UriKind.Relative));
            faults.AddRange(Faults(Leestekst.Blokken(Article().Match(page).Value)).Select(f => $"{id} {f}"));
        }

        Assert.True(states.Count >= 18, $"Only {string.Join(", ", states)} were seen.");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Fact]
    public async Task Every_page_around_a_request_reads_easily()
    {
        using var visitor = city.Visitor();
        using var anna = await city.SignedIn(TestPeople.Anna);
        var forms = Regex.Matches(await visitor.Http.GetStringAsync(new Uri("/aanvragen", UriKind.Relative)), "href=\"(/aanvragen/[a-z-]+)\"").Select(m => m.Groups[1].Value);
        var codes = Regex.Matches(await visitor.Http.GetStringAsync(new Uri("/dev", UriKind.Relative)), "/volgen/([0-9A-Z-]+)").Select(m => m.Groups[1].Value).Distinct().ToList();
        var file = await anna.FileRequest();
        var id = (await SeededCity.Read(city.Database, $"select id::text from dossiers.dossieroverzicht where nummer = '{file.Number}'"))[0];
        string[] own = [.. new[] { "", "/documenten", "/vragen", "/meldingen", "/intrekken" }.Select(p => $"/mijn/aanvragen/{id}{p}")];
        string[] below = ["", "/toegang", "/toegangscode"];

        var faults = new List<string>();
        foreach (var address in Doors.Concat(forms).Concat(codes.SelectMany(c => below.Select(b => $"/volgen/{c}{b}").Append($"/aanvragen/stukken/{c}"))))
            faults.AddRange((await Read(visitor, address)).Select(f => $"{address} {f}"));
        foreach (var address in own.Append("/mijn/aanvragen").Append("/mijn/aanvragen/toevoegen")) faults.AddRange((await Read(anna, address)).Select(f => $"{address} {f}"));

        Assert.True(codes.Count > 10, "The page of doors shows no requests.");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Fact]
    public async Task Every_letter_reads_easily()
    {
        using var employee = await city.Employee();
        var (faults, letters) = (new List<string>(), 0);
        foreach (var id in await SeededCity.Read(city.Database, "select id::text from dossiers.dossieroverzicht order by nummer"))
        {
            var letter = Letter().Match(await employee.Http.GetStringAsync(new Uri($"/werk/dossiers/{id}/brief", UriKind.Relative)));
            if (!letter.Success) continue;
            letters++;
            faults.AddRange(Faults(Leestekst.Blokken(Given().Replace(letter.Value, ""))).Select(f => $"{id} {f}"));
        }

        Assert.True(letters > 10, $"Only {letters} letters were there.");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Fact]
    public async Task The_private_part_by_code_and_the_page_that_stops_mails_read_easily()
    {
        var email = $"b{Guid.NewGuid():N}@voorbeeld.be";
        var file = await Filing.Make(city, new { product = "attest-van-woonst", naam = "Fien Voorbeeld", email });
        using var visitor = city.Visitor();
        var asked = await visitor.Submit(await visitor.Open($"/volgen/{file.Trackingcode}/toegang"), "");
        var inside = await visitor.Submit(asked, "", ("Cijfers", await city.Mails.Code(email)));
        Assert.EndsWith("/inzage", inside.Url.AbsolutePath, StringComparison.Ordinal);
        var stop = await visitor.Open(await city.Mails.StopPath(email));
        var stopped = await visitor.Submit(stop, "");
        Assert.Contains("U krijgt geen mails meer", stopped.Html, StringComparison.Ordinal);

        var faults = new[] { asked, inside, stop, stopped }.SelectMany(p => Faults(Leestekst.Blokken(MainPart().Match(p.Html).Value)), (p, f) => $"{p.Url.AbsolutePath} {f}");
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_mail_of_a_year_reads_easily()
    {
        var mails = city.Mails.To("@");
        var faults = mails.SelectMany(m => Faults(Leestekst.Alineas(m)), (m, fault) => $"{fault}: {m}").Distinct().ToList();

        Assert.True(mails.Count > 200, $"Only {mails.Count} mails were sent.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_stiff_sentence_on_one_page_or_in_one_mail_is_found()
    {
        using var employee = await city.Employee();
        var id = (await SeededCity.Read(city.Database, "select aanvraag_id::text from tijdlijn.regel order by id limit 1"))[0];
        var page = await employee.Http.GetStringAsync(new Uri($"/werk/dossiers/{id}/burgerbeeld", UriKind.Relative));
        var shown = Leestekst.Blokken(Article().Match(page).Value);
        Assert.Empty(Faults(shown));
        Assert.Contains(Faults([.. shown, .. Planted]), f => f.Contains("dient", StringComparison.Ordinal));
        Assert.Contains(Faults([.. shown, "We vragen u om het ons te bezorgen voor 10 november 2026."]), f => f.StartsWith("a last day", StringComparison.Ordinal));
        Assert.Contains(Faults([.. Leestekst.Alineas(city.Mails.To("@")[0]), .. Planted]), f => f.Contains("reads at", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> Read(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True((int)answer.StatusCode is 200 or 404, $"{address}: {answer.StatusCode}");
        return Faults(Leestekst.Blokken(MainPart().Match(await answer.Content.ReadAsStringAsync()).Value));
    }

    // The measure is of a text as a whole; one block may hold one long word, but not a sentence nobody can follow.
    private static IEnumerable<string> Faults(IReadOnlyList<string> blocks) =>
    [
        .. Taal.Bezwaren(string.Join(' ', blocks.Where(b => !Names(b)))).Select(b => $"{b}: {string.Join(' ', blocks)}"),
        .. blocks.Where(b => b.Count(c => c == ' ') > 5 && !Names(b)).SelectMany(b => Taal.Bezwaren(b, leesgemak: 30).Where(f => f.StartsWith("reads at", StringComparison.Ordinal)), (b, f) => $"{f}: {b}"),
        .. blocks.Where(b => LastDay().IsMatch(b)).Select(b => $"a last day is said as the day after: {b}"),
    ];

    // What a product or who decides is called is a name: a line that says little else is not hard to read because of it.
    private static bool Names(string block) => NameLine().IsMatch(block);

    [GeneratedRegex("^(Aanvraag :|Het gaat over uw aanvraag |U vroeg ons op |Op .{1,40} besliste [a-z ]+ hierover\\.$)")]
    private static partial Regex NameLine();

    [GeneratedRegex("<article id=\"burgerbeeld\">.*?</article>", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("<article id=\"brief\">.*?</article>", RegexOptions.Singleline)]
    private static partial Regex Letter();

    // To whom, and the laws it rests on: both are called what they are called.
    [GeneratedRegex("<address>.*?</address>|(?<=Op welke regels steunen we\\?</h2>).*?(?=<h2)", RegexOptions.Singleline)]
    private static partial Regex Given();

    [GeneratedRegex("<main.*?</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    [GeneratedRegex(@"(bezorg\w*|beslis\w*|verwacht\w*|klaar|nodig)[^.]* voor (of op )?(\w+dag )?\d{1,2} [a-z]+ \d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex LastDay();
}
