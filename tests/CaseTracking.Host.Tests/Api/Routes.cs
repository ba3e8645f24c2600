using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Host.Tests.Api;

/// <summary>What the running product answers to, from its own table of routes: a new route is covered by itself.</summary>
internal sealed partial record Route(string Pattern, IReadOnlyList<string> Methods, EndpointMetadataCollection Metadata)
{
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    public bool IsPage => Metadata.GetMetadata<PageActionDescriptor>() is not null;

    public bool IsOpen => Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public bool IsGuarded => !IsOpen && Metadata.GetMetadata<IAuthorizeData>() is not null;

    /// <summary>For who signed in as a private person, and for no employee.</summary>
    public bool IsForCitizens => Metadata.OfType<IAuthorizeData>().Any(a => a.Policy == Policies.Citizen);

    public bool TakesFiles => Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true;

    /// <summary>As the description of the API writes it, without constraints.</summary>
    public string Described => Parameter().Replace(Pattern, "{$1}");

    public static IReadOnlyList<Route> Of(Product product) =>
    [
        .. product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => new Route(
            "/" + e.RoutePattern.RawText!.TrimStart('/'), e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"], e.Metadata)),
    ];

    /// <summary>An address of it: a file that is there, a code that is there.</summary>
    public string Fill(Filing file) => Parameter().Replace(Pattern, match => match.Groups[1].Value switch
    {
        "code" => file.Trackingcode,
        "status" => "404",
        _ => file.DossierId.ToString(),
    });

    [GeneratedRegex(@"\{([^:}=?]+)[^}]*\}")]
    private static partial Regex Parameter();
}
