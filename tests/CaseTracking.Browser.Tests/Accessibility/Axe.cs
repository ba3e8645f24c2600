using System.Text.Json;
using CaseTracking.Testing;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Accessibility;

/// <summary>axe-core on the page as it stands: WCAG 2.0, 2.1 and 2.2, levels A and AA.</summary>
internal static class Axe
{
    private const string Run =
        """
        async () => {
            const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
            return JSON.stringify(found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`));
        }
        """;

    /// <summary>One line per rule that is broken, with the elements.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        var folder = await NpmFolder.RestoreOrSkip(Repository.Folder("tests/CaseTracking.Browser.Tests/Accessibility"), "axe-core");
        await Surfer.Whole(page); // Words can be there before the style sheet is, and without it every link is too small.
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(folder, "node_modules", "axe-core", "axe.min.js")));
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
    }
}
