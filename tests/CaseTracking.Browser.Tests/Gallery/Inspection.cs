using CaseTracking.Browser.Tests.Accessibility;
using CaseTracking.Testing;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>Everything that must hold of a page as it stands, at every width, with large letters and with the colours of the reader.</summary>
internal static class Inspection
{
    private static readonly int[] Widths = [1280, 768, 320];

    // A link within a sentence may be as low as its line.
    private const string SmallTargets =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => {
            const box = e.getBoundingClientRect();
            if (!e.checkVisibility() || box.width === 0 || e.matches('.govuk-skip-link')) return false;
            const inSentence = getComputedStyle(e).display === 'inline' && e.parentElement.textContent.trim().length > e.textContent.trim().length;
            return !inSentence && (box.width < 24 || box.height < 24);
        }).map(e => `${e.tagName.toLowerCase()} '${(e.textContent || e.name).trim().slice(0, 40)}' is ${e.getBoundingClientRect().width.toFixed(0)} by ${e.getBoundingClientRect().height.toFixed(0)}`)
        """;

    private const string Sideways =
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth ? [`scrolls sideways: ${document.documentElement.scrollWidth}`] : []";

    private const string Shape =
        """
        () => {
            const wrong = [], levels = [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(h => +h.tagName[1]);
            if (document.querySelectorAll('h1').length !== 1) wrong.push(`${document.querySelectorAll('h1').length} h1`);
            if (document.documentElement.lang !== 'nl-BE') wrong.push('no language');
            if (document.title.trim() === '') wrong.push('no title');
            levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) wrong.push(`h${level} after h${levels[i - 1]}`); });
            return wrong;
        }
        """;

    /// <summary>One line per fault.</summary>
    public static async Task<IReadOnlyList<string>> Of(Surfer surfer, string name)
    {
        var page = surfer.Page;
        var faults = new List<string>(await page.EvaluateAsync<string[]>(Shape));
        foreach (var width in Widths)
        {
            await Resize(page, width);
            await surfer.Photograph($"{name} {width}");
            faults.AddRange(await Look(page, $"{width} px"));
        }

        await Resize(page, 1280);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await surfer.Photograph($"{name} 200");
        faults.AddRange(await Look(page, "large text"));
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await surfer.Photograph($"{name} forced");
        faults.AddRange(await Look(page, "forced colours"));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return [.. faults.Select(f => $"{name}: {f}")];
    }

    // The page hears of its size after the browser does.
    private static async Task Resize(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        await Eventually.Holds(async () => await page.EvaluateAsync<int>("innerWidth") == width, $"the page is {width} wide");
    }

    private static async Task<IEnumerable<string>> Look(IPage page, string how) =>
        (await Axe.Violations(page)).Concat(await page.EvaluateAsync<string[]>(Sideways)).Concat(await page.EvaluateAsync<string[]>(SmallTargets)).Select(f => $"{how}: {f}").ToList();
}
