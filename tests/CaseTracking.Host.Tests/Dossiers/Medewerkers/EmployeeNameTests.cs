using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Dossiers.Werklijst;
using CaseTracking.Host.Tests.Volgen;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers.Medewerkers;

/// <summary>Employees read the names of colleagues; a code where nobody knows the name. The API tells codes.</summary>
public sealed class EmployeeNameTests(ListProduct product) : IClassFixture<ListProduct>
{
    private const string Hostile = "<script>alert('naam')</script>\"&=1+1";

    [Fact]
    public async Task The_list_its_file_for_a_spreadsheet_and_its_filter_tell_the_name()
    {
        var (known, unknown) = (await Colleague.SignedIn(product, "Ann-Sofie Fictief"), Colleague.Unknown());
        using var mine = await known.Take(product);
        using var other = await unknown.Take(product);

        var row = Row(await ListProduct.Search(mine.Employee, mine.File.Nummer));
        Assert.Contains(">Ann-Sofie Fictief</div></td>", row, StringComparison.Ordinal);
        Assert.DoesNotContain(known.Id, row, StringComparison.Ordinal);
        Assert.Contains($">{unknown.Id}</span></td>", Row(await ListProduct.Search(mine.Employee, other.File.Nummer)), StringComparison.Ordinal);

        var list = (await mine.Employee.Open($"{ListProduct.List}?behandelaar={known.Id}")).Html;
        Assert.Contains($"<option value=\"{known.Id}\" selected=\"selected\">Ann-Sofie Fictief</option>", list, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{unknown.Id}\">{unknown.Id}</option>", list, StringComparison.Ordinal);
        Assert.Contains(mine.File.Nummer, list, StringComparison.Ordinal);
        Assert.DoesNotContain(other.File.Nummer, list, StringComparison.Ordinal);

        Assert.EndsWith($";\"{known.Id}\";\"Ann-Sofie Fictief\"", await Csv(mine, known), StringComparison.Ordinal);
        Assert.EndsWith($";\"{unknown.Id}\";\"\"", await Csv(other, unknown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_its_history_and_taking_it_over_tell_the_name_and_the_API_the_code()
    {
        var known = await Colleague.SignedIn(product, "Omer Verzonnen");
        using var werk = await known.Take(product);
        Assert.Contains("<strong>Omer Verzonnen</strong> heeft dit dossier nu.", (await werk.Open("overname")).Html, StringComparison.Ordinal);
        Assert.Contains($"<option selected=\"selected\" value=\"{known.Id}\">Omer Verzonnen</option>", (await werk.Employee.Open($"/werk/overname?van={known.Id}")).Html, StringComparison.Ordinal);

        var page = await werk.Fill("overname", ("Reden", "Ziekte"));
        foreach (var text in new[] { "Het dossier is toegewezen aan Omer Verzonnen.", "Het dossier ging van Omer Verzonnen over naar Bert Burgerzaken.", "<p class=\"ct-event__place\">Bert Burgerzaken, registreert", "<p class=\"ct-event__place\">systeem" })
            Assert.Contains(text, page.Html, StringComparison.Ordinal);
        Assert.Matches("Behandelaar</dt><dd[^>]*>Bert Burgerzaken</dd>", page.Html);
        Assert.DoesNotContain(known.Id, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("mw-burgerzaken", page.Html, StringComparison.Ordinal);

        var history = (await werk.Json($"{werk.File.Url}/historiek")).ToString();
        Assert.Contains(known.Id, history, StringComparison.Ordinal);
        Assert.Contains("mw-burgerzaken", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Verzonnen", history + await werk.Json(werk.File.Url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_the_list_and_in_the_list_of_looks_the_name_stands_too()
    {
        var known = await Colleague.SignedIn(product, "Tine Testelt");
        using var werk = await known.Take(product);
        using var olga = await product.SignedIn(TestPeople.Onthaal);
        var beside = (await olga.Open($"{ListProduct.List}?dossier={werk.File.DossierId}")).Html;
        Assert.Matches("Behandelaar</dt><dd[^>]*>Tine Testelt</dd>", beside);
        Assert.Contains("Het dossier is toegewezen aan Tine Testelt.", beside, StringComparison.Ordinal);

        await product.Change($"update dossiers.lijstinzage set medewerker = 'mw-nooit' where dossiers @> array['{werk.File.DossierId}'::uuid]");
        var looks = (await werk.Open("inzage")).Html;
        Assert.Contains("Olga Onthaal<span class=\"ct-quiet\">mw-onthaal</span>", looks, StringComparison.Ordinal);
        Assert.Contains(">mw-nooit</td>", looks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_markup_is_text_on_every_page_and_no_formula_in_the_file()
    {
        var hostile = await Colleague.SignedIn(product, Hostile);
        using var werk = await hostile.Take(product);
        foreach (var address in new[] { $"{ListProduct.List}?behandelaar={hostile.Id}&dossier={werk.File.DossierId}", werk.Page, $"{werk.Page}/overname", $"{werk.Page}/toewijzing", $"/werk/overname?van={hostile.Id}" })
        {
            var html = await werk.Employee.Http.GetStringAsync(new Uri(address, UriKind.Relative));
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(&#x27;naam&#x27;)&lt;/script&gt;&quot;&amp;=1", html, StringComparison.Ordinal);
        }

        var formula = await Colleague.SignedIn(product, "=1+1");
        using var other = await formula.Take(product);
        Assert.EndsWith(";\"'=1+1\"", await Csv(other, formula), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_cost_the_list_one_question_and_the_next_list_none()
    {
        using var employee = await product.Employee();
        await Questions(employee);
        List<Werk> files = [];
        for (var i = 0; i < 4; i++) files.Add(await (await Colleague.SignedIn(product, $"Vraag Fictief {i}")).Take(product));

        var (first, second) = (await Questions(employee), await Questions(employee));
        Assert.Equal(second + 1, first);
        foreach (var file in files) file.Dispose();
    }

    private static async Task<int> Questions(Visitor visitor)
    {
        using var questions = new DatabaseQuestions();
        using var request = new HttpRequestMessage(HttpMethod.Get, ListProduct.List) { Headers = { { "traceparent", questions.TraceParent } } };
        using var answer = await visitor.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode);
        return questions.Count;
    }

    private static string Row(SeenPage page) => Regex.Match(page.Html, "<tbody>.*?</tbody>", RegexOptions.Singleline).Value;

    private static async Task<string> Csv(Werk werk, Colleague colleague)
    {
        var lines = (await werk.Employee.Http.GetStringAsync(new Uri($"{ListProduct.List}?handler=Csv&behandelaar={colleague.Id}", UriKind.Relative))).Split("\r\n");
        Assert.EndsWith("\"Behandelaar\";\"Naam van de behandelaar\"", lines[0], StringComparison.Ordinal);
        return lines.Single(l => l.StartsWith($"\"{werk.File.Nummer}\"", StringComparison.Ordinal));
    }
}
