using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>After a person was erased by the verb, every page and every list of the file still answers, and says so.</summary>
[Trait("Proof", "F4")]
public sealed partial class GewistTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    private readonly string _name = $"Kanarie{Guid.NewGuid():N}";
    private readonly string _words = $"woorden{Guid.NewGuid():N}";

    [Fact]
    public async Task An_erased_file_can_be_read_rebuilt_and_worked_on_and_nothing_of_the_person_is_left()
    {
        var (zaak, document) = await Full();
        using var visitor = product.Visitor();
        await Testing.Eventually.Holds(async () => (await visitor.Open($"/volgen/{zaak.File.Trackingcode}")).Status == System.Net.HttpStatusCode.OK, "the timeline is there");
        var citizen = await zaak.Citizen();
        var sealedBytes = await Sealed(citizen);
        Assert.True(sealedBytes.Count >= 6, $"Only {sealedBytes.Count} sealed values.");
        Assert.All(sealedBytes, s => Assert.NotEmpty(s));
        Assert.NotEmpty(await Holding(sealedBytes[0]));

        var (code, output) = await Run("subject", "erase", $"{citizen}");
        Assert.Equal(0, code);
        foreach (var store in new[] { "dossiers.kluis:", "dossiers.kluis_sleutel:", "dossiers.kluis_inhoud:", "dossiers.kluis_inhoud_deel:" }) Assert.Matches($"{Regex.Escape(store)} [1-9]", output);

        await Reads(zaak, document, visitor);
        foreach (var verb in new[] { "verify", "rebuild", "verify" }) Assert.Equal((verb, 0), (verb, (await Run("projections", verb, "--all")).Code));
        await Reads(zaak, document, visitor);
        Assert.Empty(await Kanariezoeker.Find(product, _name, _words));
        foreach (var value in sealedBytes) Assert.Empty(await Holding(value));
        Assert.Equal(204, (await zaak.Act("sluiting", new { reden = "Afgehandeld" })).Status);
        zaak.Dispose();
    }

    private async Task<(Stukzaak Zaak, string Document)> Full()
    {
        var permit = await Permit.Decided(product, Permit.Draft(facts: _words), _name);
        var zaak = await Stukzaak.Of(product, permit.File);
        Assert.Equal(204, (await zaak.Act("notitie", new { notitie = _words })).Status);
        var document = await zaak.Delivered($"{_name}.txt", System.Text.Encoding.UTF8.GetBytes(_words));
        Assert.Equal(204, (await zaak.Act("mededeling", new { wijze = "Loket" })).Status);
        foreach (var path in new[] { "", "/brief", "/stukken" }) Assert.True((await zaak.Employee.Open($"{permit.Page}{path}")).Html.Contains(_name, StringComparison.Ordinal), $"Nobody is named on {path}.");
        return (zaak, document);
    }

    private async Task Reads(Stukzaak zaak, string document, Visitor visitor)
    {
        var page = $"/werk/dossiers/{zaak.File.DossierId}";
        (Visitor Who, string Address, int Status, string? Says)[] reads =
        [
            (zaak.Employee, page, 200, "Gegevens gewist"), (zaak.Employee, $"{page}/brief", 200, "Gegevens gewist"), (zaak.Employee, $"{page}/stukken", 200, "Gegevens gewist"),
            (zaak.Employee, $"{page}/beslissing", 200, null), (zaak.Employee, document, 410, "Deze gegevens zijn gewist"), (zaak.Employee, "/werk/dossiers", 200, zaak.File.Nummer),
            (zaak.Employee, zaak.File.Url, 200, null), (zaak.Employee, $"{zaak.File.Url}/historiek", 200, "NotitieWerdGemaakt"), (zaak.Employee, $"{zaak.File.Url}/stukken", 200, null),
            (zaak.Employee, $"{zaak.File.Url}/beslissing", 200, null), (zaak.Employee, "/api/v1/dossiers", 200, null),
            (visitor, $"/volgen/{zaak.File.Trackingcode}", 200, zaak.File.Nummer), (visitor, $"/api/v1/volg/{zaak.File.Trackingcode}", 200, null), (visitor, zaak.CitizenPage, 200, null),
        ];
        var routes = Route.Of(product).Where(r => r.IsPage && r.Pattern.StartsWith("/werk/dossiers/{id:guid}", StringComparison.Ordinal)).Select(r => (zaak.Employee, r.Fill(zaak.File), 0, default(string)));
        foreach (var (who, address, status, says) in reads.Concat(routes))
        {
            var seen = await who.Open(address);
            Assert.True(status == 0 ? (int)seen.Status < 500 : status == (int)seen.Status, $"{address}: {(int)seen.Status}");
            if (says is not null) Assert.True(seen.Html.Contains(says, StringComparison.Ordinal), $"{address} does not say '{says}'.");
            foreach (var gone in new[] { _name, _words, "CryptographicException" }) Assert.DoesNotContain(gone, seen.Html, StringComparison.Ordinal);
            Assert.DoesNotMatch(Cipher(), Input().Replace(seen.Html, ""));
        }
    }

    // The beginning of every sealed value of a person, as the database writes bytes.
    private async Task<List<string>> Sealed(Guid citizen)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            $"""
            select encode(substring(ciphertext for 24), 'hex') from dossiers.kluis where subject = '{citizen}'
            union all select encode(substring(wrapped for 24), 'hex') from dossiers.kluis_sleutel where subject = '{citizen}'
            union all select encode(substring(wrapped for 24), 'hex') from dossiers.kluis_inhoud where subject = '{citizen}'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    private async Task<IReadOnlyList<string>> Holding(string bytes) => await Kanariezoeker.Find(product, bytes);

    private async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        return (await CommandLineRoot.Run(product.Services, arguments, output, error, TestContext.Current.CancellationToken), $"{output}{error}");
    }

    [GeneratedRegex("[A-Za-z0-9+]{48,}")]
    private static partial Regex Cipher();

    [GeneratedRegex("<(input|link|script)[^>]*>")]
    private static partial Regex Input();
}
