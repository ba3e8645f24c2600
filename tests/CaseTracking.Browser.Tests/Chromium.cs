using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests;

/// <summary>Debian's Chromium before the running product. Tests skip, and say so, where there is no Chromium.</summary>
public class Chromium : Product
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private Task<IBrowser>? _browser;

    /// <summary>Who looks again and again for news is not guessing codes.</summary>
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("RateLimits:Guessable:Permits", "1000000"), new("RateLimits:Standard:Permits", "1000000")];

    /// <summary>Where its mails arrive.</summary>
    public ReceivedMails Mails => new(MailFolder);

    /// <summary>A fresh browser profile; what the page complains about ends up in <see cref="Surfer.Complaints"/>.</summary>
    public async Task<Surfer> Surf(int width = 1280, bool javaScript = true, bool styles = true)
    {
        _browser ??= Launch(); // Two who come at the same moment share it.
        Assertions.SetDefaultExpectTimeout((float)Eventually.Patience.TotalMilliseconds);
        var context = await (await _browser).NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "nl-BE",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout((float)Eventually.Patience.TotalMilliseconds);
        if (!styles) await context.RouteAsync("**/*.css", route => route.AbortAsync());
        return new Surfer(await context.NewPageAsync(), Address);
    }

    private async Task<IBrowser> Launch()
    {
        var path = Candidates.FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "Chromium is not installed: on Debian, apt-get install chromium.");
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_browser is { IsCompletedSuccessfully: true }) await (await _browser).DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
