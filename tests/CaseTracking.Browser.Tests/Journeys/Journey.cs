namespace CaseTracking.Browser.Tests.Journeys;

/// <summary>Done with every page on the way: a picture, a check, or both.</summary>
public delegate Task Look(Surfer surfer, string place);

/// <summary>What the ways of a file through the city share.</summary>
public abstract class Journey(Chromium chromium, int width, bool javaScript, Look look)
{
    /// <summary>The code the citizen follows the request with.</summary>
    protected string Code { get; set; } = "";

    /// <summary>The number of the file.</summary>
    protected string Number { get; set; } = "";

    /// <summary>Goes the whole way.</summary>
    public abstract Task Walk();

    protected Task<Surfer> Somebody() => chromium.Surf(width, javaScript);

    protected Task Look(Surfer surfer, string place) => look(surfer, place);

    protected async Task OpenFile(Surfer employee)
    {
        await employee.Open("/werk/dossiers");
        await Look(employee, "dossiers");
        await employee.Follow(Number);
        await employee.Sees("Wat kunt u nu doen?");
    }

    /// <summary>Opens the page of an act, sees it empty and, where it asks something, with what is wrong.</summary>
    protected async Task Begin(Surfer employee, string act, string? button = null, string? mistake = null)
    {
        await employee.Follow(act);
        await employee.Sees("Stand:");
        await Look(employee, $"{act} leeg");
        if (button is null || mistake is null) return;

        await employee.Press(button);
        await employee.Sees(mistake);
        await Look(employee, $"{act} fout");
    }

    /// <summary>Sends the page of an act and is back at the file, which says so.</summary>
    protected async Task Done(Surfer employee, string button, string sentence)
    {
        await employee.Press(button);
        await employee.Sees("Gelukt");
        await employee.Sees(sentence);
        await Look(employee, $"dossier na {button}");
    }

    /// <summary>The citizen looks again until the news is there.</summary>
    protected async Task Reads(Surfer citizen, params string[] sentences)
    {
        await Testing.Eventually.Holds(
            async () =>
            {
                await citizen.Open($"/volgen/{Code}");
                return await citizen.Page.Locator(".ct-card", new() { HasText = sentences[0] }).CountAsync() > 0;
            },
            $"the citizen reads '{sentences[0]}'");
        foreach (var sentence in sentences) await citizen.Sees(sentence);
        await Look(citizen, $"volgen {sentences[0]}");
    }

    /// <summary>Takes down the code and the number that a receipt shows.</summary>
    protected async Task TakeReceipt(Surfer holder)
    {
        Code = await holder.Page.Locator("#code").InnerTextAsync();
        Number = await holder.Page.Locator("dd .ct-nowrap").First.InnerTextAsync();
    }

    protected static async Task NothingComplained(params Surfer[] surfers)
    {
        foreach (var surfer in surfers)
        {
            Assert.Empty(surfer.Complaints);
            await surfer.DisposeAsync();
        }
    }
}
