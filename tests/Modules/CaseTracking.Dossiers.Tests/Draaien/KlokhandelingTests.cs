using CaseTracking.Host.Tests.Api;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>What is the same for every act on the clock of a file, over HTTP.</summary>
public sealed class KlokhandelingTests(ProefProduct product) : IClassFixture<ProefProduct>
{
    /// <summary>The act, a body it takes, the body's field that may not be anything, and the field that may not be too long.</summary>
    public static TheoryData<string, string, string?, string?> Handelingen => new()
    {
        { "schorsing", """{"grond":"wacht-op-stukken"}""", """{"grond":3}""", "toelichting" },
        { "hervatting", "{}", """{"vanaf":"gisteren"}""", null },
        { "verlenging", """{"grond":"openbaar-onderzoek"}""", """{"toelichting":"zonder grond"}""", "toelichting" },
        { "adviesvraag", """{"instantie":"brandweer"}""", """{"vraag":"aan wie?"}""", "vraag" },
        { "advies", $$"""{"adviesId":"{{Guid.Empty}}","strekking":"Gunstig"}""", $$"""{"adviesId":"{{Guid.Empty}}","strekking":"Prima"}""", "advies" },
    };

    [Theory]
    [MemberData(nameof(Handelingen))]
    public async Task Only_an_employee_acts(string wat, string goed, string? fout, string? tekst)
    {
        Assert.NotNull(fout);
        var file = await product.File();
        using var nobody = product.Visitor();
        using var citizen = await product.SignedIn(TestPeople.Anna);

        Assert.Equal(401, (await nobody.Doe(file, wat, Json(goed))).Status);
        var refused = await citizen.Doe(file, wat, Json(goed));
        Assert.Equal((403, "geen-toegang", tekst), (refused.Status, refused.Code, tekst));
    }

    [Theory]
    [MemberData(nameof(Handelingen))]
    public async Task What_cannot_be_read_is_refused(string wat, string goed, string? fout, string? tekst)
    {
        var file = await product.File();
        using var employee = await product.Employee();

        Assert.Equal(400, (await employee.Doe(file, wat, Json(fout!))).Status);
        Assert.Equal(400, (await employee.Doe(file, wat, Json("[]"))).Status);
        if (tekst is null) return;

        var tooLong = await employee.Doe(file, wat, Json($"{goed[..^1]},\"{tekst}\":\"{new string('a', 8001)}\"}}"));
        Assert.Equal((400, "ongeldige-aanvraag"), (tooLong.Status, tooLong.Code));
    }

    [Theory]
    [MemberData(nameof(Handelingen))]
    public async Task The_version_must_be_said_and_be_the_present_one(string wat, string goed, string? fout, string? tekst)
    {
        Assert.NotNull(fout);
        var file = await product.File();
        using var employee = await product.Employee();

        var without = await Answer.Of(employee.Post($"{file.Url}/{wat}", Json(goed)));
        Assert.Equal((428, "if-match-ontbreekt", tekst), (without.Status, without.Code, tekst));
        var stale = await employee.Doe(file, wat, Json(goed), versie: 2);
        Assert.Equal((412, "verouderde-versie"), (stale.Status, stale.Code));
    }

    [Theory]
    [MemberData(nameof(Handelingen))]
    public async Task A_file_that_is_not_there_is_not_found(string wat, string goed, string? fout, string? tekst)
    {
        Assert.NotNull(fout);
        var file = await product.File();
        using var employee = await product.Employee();
        var answer = await employee.Doe(file with { DossierId = Guid.NewGuid() }, wat, Json(goed));
        Assert.Equal((404, "dossier-onbekend", tekst), (answer.Status, answer.Code, tekst));
    }

    [Theory]
    [MemberData(nameof(Handelingen))]
    public async Task A_closed_file_is_left_alone(string wat, string goed, string? fout, string? tekst)
    {
        Assert.NotNull(fout);
        var file = await product.File();
        using var employee = await product.Employee();
        await employee.Gelukt(file, "sluiting", new { reden = "Dubbel" });
        var answer = await employee.Doe(file, wat, Json(goed), versie: 4);
        Assert.Equal((409, "dossier-al-gesloten", tekst), (answer.Status, answer.Code, tekst));
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonElement.Parse(text);
}
