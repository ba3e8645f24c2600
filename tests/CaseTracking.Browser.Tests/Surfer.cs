using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests;

/// <summary>Somebody at a real browser.</summary>
public sealed partial class Surfer : IAsyncDisposable
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("CASETRACKING_SCREENSHOTS");

    private Task<string> _document = Task.FromResult("");

    internal Surfer(IPage page, Uri product)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsElsewhere(message.Location, product)) Complaints.Add($"{message.Text} ({message.Location})");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest && answer.Frame == page.MainFrame && answer.Status is < 300 or >= 400) _document = answer.TextAsync();
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    /// <summary>What the browser reported: script errors and refusals by the security policy.</summary>
    public List<string> Complaints { get; } = [];

    internal IPage Page { get; }

    /// <summary>The markup of the page as it was sent.</summary>
    internal Task<string> Document => _document;

    internal Task Open(string url) => Page.GotoAsync(url);

    /// <summary>
    /// Waits until the page is there with all it shows. Asked of the page itself: the browser's driver now and then misses that a page
    /// was loaded.
    /// </summary>
    internal static Task Whole(IPage page) => page.EvaluateAsync(
        "() => document.readyState === 'complete' || new Promise(loaded => addEventListener('load', () => loaded(true), { once: true }))");

    internal async Task SignIn(TestPerson person)
    {
        await Open("/aanmelden?returnUrl=/");
        await Page.GetByRole(AriaRole.Button, new() { Name = person.Name }).ClickAsync();
        await Page.WaitForURLAsync("**/");
    }

    /// <summary>Opens the form with which a citizen files a request.</summary>
    internal Task OpenForm() => Open(RequestForm.Path);

    /// <summary>Sends the form as it stands.</summary>
    internal Task SendForm() => Press("Aanvraag versturen");

    /// <summary>Fills in the form and sends it.</summary>
    internal async Task FileRequest()
    {
        await Fill("Uw naam", "Fien Voorbeeld");
        await Fill("Uw e-mailadres", "fien@voorbeeld.be");
        await SendForm();
        await Sees("Uw code is");
    }

    internal Task Fill(string label, string value) => Page.GetByLabel(label).FillAsync(value);

    internal Task Choose(string label) => Page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    /// <summary>Chooses what has these words in its label.</summary>
    internal Task Pick(string words) => Page.GetByLabel(words).First.CheckAsync();

    internal async Task FillDate(string field, DateOnly day)
    {
        foreach (var (part, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
            await Page.Locator($"[name='{field}.{part}']").FillAsync($"{value}");
    }

    internal Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    internal Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    internal Task Sees(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Keeps a picture of the page where CASETRACKING_SCREENSHOTS names a folder.</summary>
    internal async Task Photograph(string name)
    {
        if (Album is not null) await Page.ScreenshotAsync(new() { Path = Path.Combine(Album, $"{name.Replace('/', '-')}.png"), FullPage = true });
    }

    /// <summary>The same as a printer would put it on A4.</summary>
    internal async Task PhotographOnPaper(string name)
    {
        if (Album is not null) await Page.PdfAsync(new() { Path = Path.Combine(Album, $"{name}.pdf"), Format = "A4" });
    }

    /// <summary>How many pages of A4 a printer would need.</summary>
    internal async Task<int> Pages()
    {
        var paper = System.Text.Encoding.Latin1.GetString(await Page.PdfAsync(new() { Format = "A4" }));
        return int.Parse(PageCount().Match(paper).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("/Count ([0-9]+)")]
    private static partial Regex PageCount();

    // The provider to sign in at is another site; its pages are not ours to judge.
    private static bool IsElsewhere(string location, Uri product) =>
        location.StartsWith("http", StringComparison.Ordinal) && !location.StartsWith(product.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
