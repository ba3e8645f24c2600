using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Uploads;

/// <summary>Addresses under which files of people are served, apart from pages and API, so that every answer there can be locked up.</summary>
public static class DownloadRoutes
{
    /// <summary>Beginning of every such address.</summary>
    public const string Prefix = "/bestanden";

    /// <summary>Maps a module's downloads under <c>/bestanden/NAME</c>; the endpoints answer with <see cref="SafeDownload"/>.</summary>
    public static IServiceCollection AddDownloads(this IServiceCollection services, string name, Action<IEndpointRouteBuilder> map) =>
        services.AddSingleton(new Registration(name, map));

    internal static void MapDownloads(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Prefix).ExcludeFromDescription();
        foreach (var registration in app.ServiceProvider.GetServices<Registration>()) registration.Map(group.MapGroup(registration.Name));
    }

    internal static bool IsDownload(HttpRequest request) => request.Path.StartsWithSegments(Prefix);

    private sealed record Registration(string Name, Action<IEndpointRouteBuilder> Map);
}
