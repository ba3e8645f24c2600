using CaseTracking.Host.Tests.Api;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>The files of a colleague who is ill.</summary>
public sealed class OvernameTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task The_open_files_of_a_colleague_are_taken_over_together_and_what_failed_is_told_per_file()
    {
        var werken = new[] { await Werk.Begin(product), await Werk.Begin(product), await Werk.Begin(product) };
        foreach (var werk in werken) await werk.Done("toewijzing", new { behandelaar = "mw-klachten" });
        using var lies = await product.SignedIn(TestPeople.Leidinggevende);
        var page = await lies.Open("/werk/overname?van=mw-klachten");
        foreach (var werk in werken) Assert.Contains(werk.File.Nummer, page.Html, StringComparison.Ordinal);

        var without = await lies.Submit(page, "?van=", ("Dossiers", $"{werken[0].File.DossierId}"));
        Assert.Contains("Kies waarom u de dossiers overneemt.", without.Html, StringComparison.Ordinal);
        Assert.Contains("Kies minstens een dossier.", (await lies.Submit(page, "?van=", ("Reden", "Ziekte"))).Html, StringComparison.Ordinal);

        await werken[1].Done("sluiting", new { reden = "Dubbel" });
        var some = await lies.Submit(page, "?van=", ("Reden", "Ziekte"), ("Dossiers", $"{werken[0].File.DossierId}"), ("Dossiers", $"{werken[1].File.DossierId}"));
        Assert.Contains("U nam 1 dossier over.", some.Html, StringComparison.Ordinal);
        Assert.Contains($"{werken[1].File.Nummer}: Dit dossier is al gesloten.", some.Html, StringComparison.Ordinal);

        var all = await lies.Submit(some, "?van=", ("Reden", "Ziekte"), ("Dossiers", $"{werken[2].File.DossierId}"));
        Assert.Equal("/werk/dossiers", all.Url.AbsolutePath);
        Assert.Contains(werken[0].File.Nummer, all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(werken[1].File.Nummer, all.Html, StringComparison.Ordinal);
        foreach (var werk in werken) werk.Dispose();
    }

    [Fact]
    public async Task The_list_shows_files_by_stand_and_by_handler()
    {
        using var mine = await Werk.Begin(product);
        using var other = await Werk.Begin(product);
        await mine.Done("toewijzing", new { });
        await mine.Done("volledigverklaring");

        Assert.Contains(mine.File.Nummer, await List("?stand=Volledig&behandelaar=mw-burgerzaken"), StringComparison.Ordinal);
        Assert.DoesNotContain(other.File.Nummer, await List("?stand=Volledig"), StringComparison.Ordinal);
        Assert.Contains(other.File.Nummer, await List("?stand=Ingediend&behandelaar=-"), StringComparison.Ordinal);
        Assert.DoesNotContain(mine.File.Nummer, await List("?behandelaar=-"), StringComparison.Ordinal);
        Assert.Contains("Geen dossiers met deze keuze.", await List("?stand=Afgegeven&behandelaar=-"), StringComparison.Ordinal);

        async Task<string> List(string query) => (await mine.Employee.Open($"/werk/dossiers{query}")).Html;
    }
}
