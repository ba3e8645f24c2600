using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>A longer term, once.</summary>
public sealed class VerlengenTests(ProefProduct product) : IClassFixture<ProefProduct>
{
    private static readonly object Grond = new { grond = "openbaar-onderzoek" };

    [Fact]
    public async Task The_date_moves_and_a_second_time_it_does_not()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var voor = await Uiterlijk(employee, file);

        Assert.Equal((204, "\"5\""), ((await employee.Gelukt(file, "verlenging", Grond)) is var a ? (a.Status, a.ETag) : default));
        Assert.Equal(voor.AddDays(60), await Uiterlijk(employee, file));
        var again = await employee.Doe(file, "verlenging", Grond, versie: 5);
        Assert.Equal((409, "termijn-al-verlengd"), (again.Status, again.Code));
    }

    [Fact]
    public async Task The_same_act_under_the_same_key_is_done_once()
    {
        var (file, key) = (await product.File(), Guid.NewGuid().ToString());
        using var employee = await product.Employee();

        var first = await employee.Doe(file, "verlenging", Grond, key: key);
        Assert.Equal(first, await employee.Doe(file, "verlenging", Grond, key: key));
        Assert.Equal(204, first.Status);
    }

    [Fact]
    public async Task Why_not_is_said_with_a_code_of_its_own()
    {
        var (file, never) = (await product.File(), await product.File("proef-volledig"));
        using var employee = await product.Employee();

        foreach (var (where, status, code, body) in new (Filing, int, string, object)[]
        {
            (file, 409, "verlengingsgrond-onbekend", new { grond = "zin" }),
            (file, 422, "dag-voor-ontvangst", new { grond = "openbaar-onderzoek", op = "2020-01-01" }),
            (file, 422, "dag-in-toekomst", new { grond = "openbaar-onderzoek", op = $"{DateTime.UtcNow.AddDays(3):yyyy-MM-dd}" }),
            (file, 409, "verlenging-te-laat", new { grond = "openbaar-onderzoek", op = "2999-01-01" }),
            (never, 409, "verlenging-niet-toegelaten", Grond),
        })
        {
            var answer = await employee.Doe(where, "verlenging", body);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task By_its_page_and_nothing_typed_is_lost()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var page = $"/werk/dossiers/{file.DossierId}/verlenging";

        var missing = await employee.Submit(await employee.Open(page), "verlenging", ("Toelichting", "De gemeenteraad moet eerst beslissen."));
        Assert.Contains("Kies waarom de termijn langer wordt.", missing.Html, StringComparison.Ordinal);
        Assert.Contains("De gemeenteraad moet eerst beslissen.", missing.Html, StringComparison.Ordinal);

        var done = await employee.Submit(missing, "verlenging", ("Grond", "openbaar-onderzoek"));
        Assert.Equal($"/werk/dossiers/{file.DossierId}", done.Url.AbsolutePath);
        var twice = await employee.Submit(await employee.Open(page), "verlenging", ("Grond", "openbaar-onderzoek"));
        Assert.Contains("De termijn is al verlengd.", twice.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_term_may_never_be_longer_the_page_says_so_and_has_no_form()
    {
        var file = await product.File("proef-volledig");
        using var employee = await product.Employee();
        var page = await employee.Open($"/werk/dossiers/{file.DossierId}/verlenging");

        Assert.Contains("De termijn van dit dossier mag niet langer worden.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Termijn verlengen</button>", page.Html, StringComparison.Ordinal);
    }

    private static async Task<DateOnly> Uiterlijk(Visitor employee, Filing file) => DateOnly.Parse(
        JsonElement.Parse((await Answer.Of(employee.Http.GetAsync(new Uri(file.Url, UriKind.Relative)))).Body).GetProperty("uiterlijkeDatum").GetString()!, null);
}
