using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>
/// Moments around the nights on which the clock changes, as the page and the API show them: committed in <c>Zomertijd</c>, and checked by a
/// calendar that is not .NET's. <c>CASETRACKING_APPROVE=1</c> writes the files anew.
/// </summary>
[Trait("Proof", "I5")]
public sealed partial class ZomertijdTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Node = "/usr/bin/node";

    private static readonly string Folder = Repository.Folder("tests/CaseTracking.Host.Tests/Volgen/Zomertijd");

    /// <summary>Before, in and after both nights, midnight included, and a turn of the year.</summary>
    private static readonly string[] Moments =
    [
        "2026-03-28T22:59:00Z", "2026-03-28T23:00:00Z", "2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z", "2026-10-24T22:15:00Z",
        "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:00:00Z", "2026-10-25T23:00:00Z", "2026-12-31T23:30:00Z",
    ];

    [Fact]
    public async Task The_page_and_the_api_say_what_is_in_the_files()
    {
        var (page, json) = await Seen();
        await Compare("page.txt", string.Join('\n', page.Select(line => $"{line.Machine} | {line.Words}")) + "\n");
        await Compare("api.json", json);
    }

    [Fact]
    public async Task Another_calendar_says_the_same()
    {
        Assert.SkipUnless(File.Exists(Node), "There is no Node.js here to ask.");
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, "page.txt"));
        var api = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "api.json"))).EnumerateArray().Select(e => e.GetString()!).ToList();
        var seen = Moments.Select((m, i) => new Line(m, lines[^(i + 1)].Split(" | ")[1], lines[^(i + 1)].Split(" | ")[0], api[i])).ToList();

        Assert.Equal(Moments.Length, lines.Length);
        Assert.Equal("", await Check(seen));
        Assert.Contains("not 25 oktober 2026, 2.30 uur", await Check([.. seen.Select(l => l with { Words = l.Words.Replace("2.30", "3.30", StringComparison.Ordinal) })]), StringComparison.Ordinal);
        Assert.Contains("is another moment", await Check([.. seen.Select(l => l with { Machine = l.Machine.Replace("+02:00", "+01:00", StringComparison.Ordinal) })]), StringComparison.Ordinal);
        Assert.Contains("the API says", await Check([seen[0] with { Json = seen[1].Json }]), StringComparison.Ordinal);
    }

    private async Task<(IReadOnlyList<(string Machine, string Words)> Page, string Json)> Seen()
    {
        var file = await Filing.Make(product);
        using var citizen = product.Visitor();
        await product.Settled();
        await product.Change($"update tijdlijn.regel set tijdstip = '{Moments[0]}' where aanvraag_id = '{file.DossierId}'");
        foreach (var (i, moment) in Moments.Index().Skip(1))
            await product.Change($"insert into tijdlijn.regel (id, aanvraag_id, versie, tijdstip, soort, titel, zin, stap) values (gen_random_uuid(), '{file.DossierId}', {i + 1}, '{moment}', 'Volledig', 't', 'z', 1)");
        await product.Change($"update tijdlijn.aanvraag set versie = {Moments.Length} where id = '{file.DossierId}'");

        var html = (await citizen.Open($"/volgen/{file.Trackingcode}")).Html;
        var api = JsonElement.Parse(await citizen.Http.GetStringAsync(new Uri($"/api/v1/volg/{file.Trackingcode}", UriKind.Relative)));
        var moments = api.GetProperty("regels").EnumerateArray().Select(r => $"  \"{r.GetProperty("tijdstip").GetString()}\"");
        return ([.. When().Matches(html).Select(m => (m.Groups[1].Value, Tag().Replace(m.Groups[2].Value, "")))], $"[\n{string.Join(",\n", moments)}\n]\n");
    }

    private static async Task Compare(string name, string seen)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("CASETRACKING_APPROVE") == "1") await File.WriteAllTextAsync(file, seen);
        Assert.Equal(await File.ReadAllTextAsync(file), seen);
    }

    private static async Task<string> Check(IReadOnlyList<Line> lines)
    {
        using var node = Process.Start(new ProcessStartInfo(Node, [Path.Combine(Folder, "check.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(lines, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        var (said, fault) = (await node.StandardOutput.ReadToEndAsync(), await node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.Equal((0, ""), (node.ExitCode, fault));
        return said;
    }

    private sealed record Line(string Moment, string Words, string Machine, string Json);

    [GeneratedRegex("<time class=\"ct-event__when\" datetime=\"([^\"]+)\">(.*?)</time>", RegexOptions.Singleline)]
    private static partial Regex When();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
