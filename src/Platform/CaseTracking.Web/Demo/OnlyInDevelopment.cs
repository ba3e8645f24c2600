using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Demo;

/// <summary>Pages under <c>/dev</c> have no address outside Development.</summary>
internal sealed class OnlyInDevelopment(IHostEnvironment environment) : IConfigureOptions<RazorPagesOptions>, IPageRouteModelConvention
{
    public void Configure(RazorPagesOptions options)
    {
        if (!environment.IsDevelopment()) options.Conventions.Add(this);
    }

    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.Where(s => IsDev(s.AttributeRouteModel?.Template)).ToList()) model.Selectors.Remove(selector);
    }

    private static bool IsDev(string? template) => template is "dev" || template?.StartsWith("dev/", StringComparison.Ordinal) == true;
}
