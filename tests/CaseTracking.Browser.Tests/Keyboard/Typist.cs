using System.Text.Json;
using CaseTracking.Testing;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Keyboard;

/// <summary>Somebody who has a keyboard and nothing else. Every stop on the way must be seen, and be in sight.</summary>
internal sealed class Typist(Surfer surfer)
{
    private const int Patience = 300;

    // What has the focus, by the words a reader knows it by; and what is wrong with how it is shown. A choice of GOV.UK is drawn by its label.
    private const string Focus =
        """
        () => {
            const e = document.activeElement, drawn = e.matches('.govuk-radios__input, .govuk-checkboxes__input') ? getComputedStyle(e.nextElementSibling, '::before') : getComputedStyle(e);
            const words = e === document.body ? '' : (e.labels?.[0] ?? e).textContent.trim().replace(/\s+/g, ' ') || e.getAttribute('aria-label') || '';
            const ring = drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 2 || drawn.boxShadow !== 'none';
            const box = e.getBoundingClientRect(), at = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2);
            const fault = e === document.body || e.matches('main') ? '' : !ring ? 'no ring' : box.bottom < 0 || box.top > innerHeight ? 'out of sight' : at && !e.contains(at) && !at.contains(e) && !e.labels?.[0]?.contains(at) ? 'covered' : '';
            return JSON.stringify([words, fault, e.id]);
        }
        """;

    /// <summary>Goes on with Tab until what begins with these words has the focus.</summary>
    public Task To(string words) => Reach(words, "Tab");

    /// <summary>The same, and opens it where it stands: nothing else is loaded.</summary>
    public async Task Open(string words)
    {
        await To(words);
        await Press("Enter");
    }

    /// <summary>The same, and goes where it leads.</summary>
    public async Task Follow(string words)
    {
        await To(words);
        await Go();
    }

    /// <summary>Presses Enter, and waits for the page that comes.</summary>
    public async Task Go()
    {
        var loaded = new TaskCompletionSource();
        void Came(object? sender, IPage page) => loaded.TrySetResult();
        surfer.Page.Load += Came;
        await Press("Enter");
        await loaded.Task.WaitAsync(Eventually.Patience);
        surfer.Page.Load -= Came;
    }

    /// <summary>Chooses a file in the window that the browser opens for it.</summary>
    public async Task ChooseFile(string field, FilePayload file)
    {
        // Asked for before the way to the field: a key overtakes the request to keep the window from a screen that is not there.
        var opened = new TaskCompletionSource<IFileChooser>();
        surfer.Page.FileChooser += (_, chooser) => opened.TrySetResult(chooser);
        await To(field);
        await Press("Enter");
        await (await opened.Task.WaitAsync(Eventually.Patience)).SetFilesAsync(file);
    }

    /// <summary>What is wrong is told first: the focus is on the summary.</summary>
    public async Task HearsWhatIsWrong()
    {
        await surfer.Sees("Er klopt nog iets niet");
        await Assertions.Expect(surfer.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
    }

    /// <summary>Writes in a field.</summary>
    public async Task Write(string field, string text)
    {
        await To(field);
        await surfer.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses one of a group: Tab comes to the group, arrows go round in it.</summary>
    public async Task Choose(string group, string words)
    {
        await To(group);
        await Press("Space");
        await Reach(words, "ArrowDown");
    }

    public Task Press(string key) => surfer.Page.Keyboard.PressAsync(key);

    public async Task<string> Where() => (await Look()).Words;

    /// <summary>The focus comes to what has this id.</summary>
    public Task Stands(string id) => Assertions.Expect(surfer.Page.Locator($"#{id}")).ToBeFocusedAsync();

    private async Task Reach(string words, string key)
    {
        var passed = new List<string>();
        for (var stops = 0; stops < Patience; stops++)
        {
            if (key != "Tab" && (await Look()).Words.StartsWith(words, StringComparison.Ordinal)) return;
            await Press(key);
            var (where, fault) = await Look();
            Assert.True(fault.Length == 0, $"'{where}' on {surfer.Page.Url}: {fault}");
            if (where.StartsWith(words, StringComparison.Ordinal)) return;
            passed.Add(where);
        }

        Assert.Fail($"'{words}' was not reached on {surfer.Page.Url}: {string.Join(" | ", passed.Take(30))}");
    }

    private async Task<(string Words, string Fault)> Look()
    {
        var seen = JsonElement.Parse(await surfer.Page.EvaluateAsync<string>(Focus));
        return (seen[0].GetString()!, seen[1].GetString()!);
    }
}
