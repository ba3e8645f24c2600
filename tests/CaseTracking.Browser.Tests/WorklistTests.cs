using CaseTracking.Browser.Tests.Accessibility;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests;

/// <summary>The work list by keyboard alone, and at every width.</summary>
[Trait("Proof", "K3")]
public sealed class WorklistTests(Chromium chromium) : IClassFixture<Chromium>
{
    // What has the focus, and whether a reader can see that.
    private const string Focus =
        """
        () => {
            const e = document.activeElement, s = getComputedStyle(e);
            const seen = e.matches('main') || parseFloat(s.outlineWidth) > 0 && s.outlineStyle !== 'none';
            return JSON.stringify([e === document.body ? '' : e.id || e.textContent.trim().replace(/\s+/g, ' ').slice(0, 60), seen]);
        }
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_state_of_the_list_breaks_a_rule_and_only_the_table_scrolls(int width)
    {
        await Fill();
        await using var employee = await chromium.Surf(width);
        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await Right(employee, $"werklijst {width}");
        await employee.Page.GetByText("Filteren en sorteren").ClickAsync();
        await Right(employee, $"werklijst filters {width}");
        foreach (var (words, name) in new[] { ("voorbleed", "bijna"), ("xyzzy", "niets") })
        {
            await employee.Fill("Zoeken", words);
            await employee.Page.Locator("#Woorden").PressAsync("Enter");
            await employee.Sees(name == "niets" ? "Niets gevonden." : "Dit lijkt erop");
            await Right(employee, $"werklijst {name} {width}");
        }

        Assert.Empty(employee.Complaints);
    }

    [Fact]
    public async Task By_keyboard_alone_an_employee_searches_opens_and_takes_a_file_and_always_sees_where_they_are()
    {
        await Fill();
        await using var employee = await chromium.Surf();
        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await employee.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("Ga naar de inhoud", (await Where(employee)).What, StringComparison.OrdinalIgnoreCase);
        await Reach(employee, "Woorden");
        await employee.Page.Keyboard.TypeAsync("Toetsenbord");
        await employee.Page.Keyboard.PressAsync("Enter");
        await employee.Page.WaitForURLAsync("**zoek=*");
        await employee.Sees("Rita Toetsenbord");
        await Reach(employee, "Overname van");
        await employee.Page.Keyboard.PressAsync("Enter");
        await employee.Page.WaitForURLAsync("**/toewijzing");
        await employee.Page.GoBackAsync();
        await employee.Sees("Rita Toetsenbord");
        await Reach(employee, "Overzicht van");
        await employee.Page.Keyboard.PressAsync("Enter");
        await employee.Sees("Wat kunt u nu doen?");
    }

    private async Task Fill()
    {
        using var citizen = chromium.Visitor();
        foreach (var name in new[] { "Fien Voorbeeld", "Rita Toetsenbord", "Ann-Sofie Vandenbroucke-Van Overstraeten" }) await citizen.FileRequest(name);
        await using var command = chromium.Database.Superuser.CreateCommand(
            """
            update dossiers.dossieroverzicht o set uiterlijke_datum = d.dag, vervaldag = d.dag
            from (select id, current_date - 5 + 4 * row_number() over (order by nummer)::int as dag from dossiers.dossieroverzicht) d where d.id = o.id
            """);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Goes on with Tab until this has the focus; every stop on the way can be seen.</summary>
    private static async Task Reach(Surfer employee, string what)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            await employee.Page.Keyboard.PressAsync("Tab");
            var (where, seen) = await Where(employee);
            Assert.True(seen, $"The focus on '{where}' cannot be seen.");
            if (where.StartsWith(what, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"'{what}' was not reached.");
    }

    private static async Task<(string What, bool Seen)> Where(Surfer employee)
    {
        var json = System.Text.Json.JsonElement.Parse(await employee.Page.EvaluateAsync<string>(Focus));
        return (json[0].GetString()!, json[1].GetBoolean());
    }

    private static async Task Right(Surfer employee, string where)
    {
        await employee.Photograph(where);
        var broken = await Axe.Violations(employee.Page);
        Assert.True(broken.Count == 0, $"{where}: {string.Join(" | ", broken)}");
        Assert.True(await employee.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{where} scrolls sideways");
    }
}
