using System.Text.Json;
using CaseTracking.Testing;
using CaseTracking.Web.OpenApi;

namespace CaseTracking.Host.Tests.Api;

/// <summary>The committed description of the API, and the API.</summary>
[Trait("Proof", "K6")]
public sealed class DescriptionTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private static readonly string Committed = Repository.Folder("docs/openapi.json");

    [Fact]
    public async Task The_committed_description_is_what_the_product_says_of_itself()
    {
        var running = await OpenApiText.Write(product.Services);
        if (Environment.GetEnvironmentVariable("CASETRACKING_APPROVE") == "1") await File.WriteAllTextAsync(Committed, running);

        Assert.True(
            running == await File.ReadAllTextAsync(Committed),
            "docs/openapi.json is not what the product says of itself. Run this test with CASETRACKING_APPROVE=1 and look at the difference.");
    }

    [Fact]
    public async Task The_description_lists_exactly_the_routes_that_run()
    {
        var described = Described(JsonElement.Parse(await File.ReadAllTextAsync(Committed)));
        var running = Route.Of(product).Where(r => r.IsApi).SelectMany(r => r.Methods, (r, m) => $"{m} {r.Described.TrimEnd('/')}").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(running);
        Assert.Equal(running, described);
    }

    [Fact]
    public async Task The_served_document_is_the_committed_one()
    {
        using var visitor = product.Visitor();
        var served = JsonElement.Parse(await visitor.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));

        Assert.True(JsonElement.DeepEquals(served, JsonElement.Parse(await File.ReadAllTextAsync(Committed))));
    }

    [Fact]
    public async Task The_committed_description_keeps_the_api_design_rules()
    {
        var (exit, output) = await ApiLinter.RunOrSkip(await File.ReadAllTextAsync(Committed));

        Assert.True(exit == 0, output);
    }

    private static List<string> Described(JsonElement document) =>
    [
        .. document.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject(), (p, o) => $"{o.Name.ToUpperInvariant()} /api/v1{p.Name.TrimEnd('/')}")
            .Order(StringComparer.Ordinal),
    ];
}
