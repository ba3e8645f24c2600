using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>Asking somebody else's opinion and keeping it.</summary>
public sealed partial class AdviserenTests(ProefProduct product) : IClassFixture<ProefProduct>
{
    [Fact]
    public async Task Advice_is_asked_and_kept_in_the_role_of_who_wrote_it()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var own = await Gevraagd(employee, file, "brandweer", versie: 3);
        await employee.Gelukt(file, "advies", new { adviesId = own, strekking = "Gunstig", zelf = true, advies = "Voorzie een brandtrap." }, versie: 4);
        var other = await Gevraagd(employee, file, "brandweer", versie: 5);
        await employee.Gelukt(file, "advies", new { adviesId = other, strekking = "Ongunstig" }, versie: 6);

        Assert.Equal(["Advising", "Registering"], await Rollen(file));
    }

    [Fact]
    public async Task An_instance_that_makes_the_term_longer_moves_the_date()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var asked = await employee.Gelukt(file, "adviesvraag", new { instantie = "commissie", vraag = "Past dit in de buurt?" });
        Assert.Equal("\"5\"", asked.ETag);
    }

    [Fact]
    public async Task The_same_act_under_the_same_key_is_done_once_and_names_the_same_advice()
    {
        var (file, key) = (await product.File(), Guid.NewGuid().ToString());
        using var employee = await product.Employee();

        var first = await employee.Doe(file, "adviesvraag", new { instantie = "brandweer" }, key: key);
        Assert.Equal(first, await employee.Doe(file, "adviesvraag", new { instantie = "brandweer" }, key: key));
        Assert.Equal(200, first.Status);
    }

    [Fact]
    public async Task Why_not_is_said_with_a_code_of_its_own()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var unknown = await employee.Doe(file, "adviesvraag", new { instantie = "buurman" });
        Assert.Equal((422, "adviesinstantie-onbekend"), (unknown.Status, unknown.Code));

        var id = await Gevraagd(employee, file, "brandweer", versie: 3);
        var twice = await employee.Doe(file, "adviesvraag", new { instantie = "brandweer" }, versie: 4);
        Assert.Equal((409, "advies-loopt-al"), (twice.Status, twice.Code));

        var body = new { adviesId = id, strekking = "GeenAdvies" };
        await employee.Gelukt(file, "advies", body, versie: 4);
        var again = await employee.Doe(file, "advies", body, versie: 5);
        Assert.Equal((409, "advies-niet-open"), (again.Status, again.Code));
    }

    [Fact]
    public async Task By_pages_alone_and_nothing_typed_is_lost()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var work = $"/werk/dossiers/{file.DossierId}";

        var missing = await employee.Submit(await employee.Open($"{work}/adviesvraag"), "adviesvraag", ("Vraag", "Is de trap breed genoeg?"));
        Assert.Contains("Kies aan wie u advies vraagt.", missing.Html, StringComparison.Ordinal);
        Assert.Contains("Is de trap breed genoeg?", missing.Html, StringComparison.Ordinal);
        Assert.Equal(work, (await employee.Submit(missing, "adviesvraag", ("Instantie", "brandweer"))).Url.AbsolutePath);

        var link = Open().Match((await employee.Open($"{work}/adviesvraag")).Html).Groups[1].Value;
        var untold = await employee.Submit(await employee.Open(link), "advies", ("Advies", "Voorzie een brandtrap."));
        Assert.Contains("Kies wat het advies zegt.", untold.Html, StringComparison.Ordinal);
        Assert.Contains("Kies wie het advies schreef.", untold.Html, StringComparison.Ordinal);
        Assert.Contains("Voorzie een brandtrap.", untold.Html, StringComparison.Ordinal);

        var kept = await employee.Submit(untold, "advies", ("Strekking", "Gunstig"), ("Schrijver", "zelf"), ("Advies", "Voorzie een brandtrap."));
        Assert.Equal(work, kept.Url.AbsolutePath);
        Assert.Equal(["Advising"], await Rollen(file));
        Assert.Equal(404, (int)(await employee.Open(link)).Status);

        var late = await employee.Submit(untold, "advies", ("Strekking", "Gunstig"), ("Schrijver", "zelf"), ("Advies", "Nog iets."));
        Assert.Contains("Nog iets.", late.Html, StringComparison.Ordinal);
    }

    private static async Task<Guid> Gevraagd(Visitor employee, Filing file, string instantie, long versie) =>
        JsonElement.Parse((await employee.Gelukt(file, "adviesvraag", new { instantie }, versie)).Body).GetProperty("adviesId").GetGuid();

    private async Task<List<string>> Rollen(Filing file)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            $"select headers->>'role' from dossiers.mt_events where stream_id = '{file.DossierId}' and type = 'advies_werd_ontvangen' order by version");
        await using var row = await command.ExecuteReaderAsync();
        var rollen = new List<string>();
        while (await row.ReadAsync()) rollen.Add(row.GetString(0));
        return rollen;
    }

    [GeneratedRegex("href=\"(/werk/dossiers/[^\"]+/advies/[^\"]+)\"")]
    private static partial Regex Open();
}
