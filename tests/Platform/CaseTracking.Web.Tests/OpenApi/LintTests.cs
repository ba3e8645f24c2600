using CaseTracking.Testing;
using CaseTracking.Web.OpenApi;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.OpenApi;

/// <summary>The API design rules of the Dutch government, as far as their linter can check them.</summary>
public sealed class LintTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_description_keeps_the_api_design_rules()
    {
        var (exit, output) = await ApiLinter.RunOrSkip(await OpenApiText.Write(fixture.Site.Services));

        Assert.True(exit == 0, output);
    }

    [Fact]
    public async Task The_linter_bites()
    {
        var spoilt = (await OpenApiText.Write(fixture.Site.Services)).Replace("\"url\": \"/api/v1\"", "\"url\": \"/api\"", StringComparison.Ordinal);
        var (exit, output) = await ApiLinter.RunOrSkip(spoilt);

        Assert.NotEqual(0, exit);
        Assert.Contains("nlgov:include-major-version-in-uri", output);
    }
}
