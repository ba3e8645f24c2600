using CaseTracking.Web.Layout;
using CaseTracking.Web.Tests.Sample;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Tests.Layout;

public sealed class CompiledPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public void Pages_of_a_module_stand_under_its_name()
    {
        var paths = fixture.Site.Services.GetRequiredService<ApplicationPartManager>().ApplicationParts
            .OfType<IRazorCompiledItemProvider>().SelectMany(p => p.CompiledItems).Select(i => i.Identifier).ToList();

        Assert.Contains("/CaseTracking.Web.Tests/Sample/Track/Track.cshtml", paths);
        Assert.Contains("/Layout/_Layout.cshtml", paths);
        Assert.Contains("/_ViewStart.cshtml", paths);
    }

    [Fact]
    public void Two_pages_of_one_path_are_found() =>
        Assert.Equal(["/Close/Close.cshtml (A and B)"],
            CompiledPages.Duplicates([("/Close/Close.cshtml", "A"), ("/close/Close.cshtml", "B"), ("/Open/Open.cshtml", "A")])
                .Select(d => d.Replace("/close/", "/Close/", StringComparison.Ordinal)));
}
