using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>
/// Every act that takes words of people, with the words to look for. A new act adds a line; the test does the rest.
/// </summary>
/// <param name="Path">Noun of the act, below the file.</param>
/// <param name="Body">Its body with the words in every field that takes free text.</param>
/// <param name="Before">Acts that must come first, with plain words.</param>
internal sealed record Kanariehandeling(string Path, Func<string, object> Body, params (string Path, object Body)[] Before)
{
    public static IReadOnlyList<Kanariehandeling> All { get; } =
    [
        new("stukvraag", words => new { stukken = new[] { "andere" }, toelichting = words }),
        new("adviesvraag", words => new { instantie = "brandweer", vraag = words }),
    ];

    /// <summary>A file of its own on which the act was done.</summary>
    public async Task<Stukzaak> Do(ApiProduct product, object request, string words)
    {
        var zaak = await Stukzaak.Start(product, request);
        foreach (var (path, body) in Before) Assert.InRange((await zaak.Act(path, body)).Status, 200, 204);
        var answer = await zaak.Act(Path, Body(words));
        Assert.True(answer.Status is 200 or 204, $"{Path}: {answer.Status} {answer.Body}");
        return zaak;
    }
}
