using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Live;

/// <summary>Registration of what tells open pages of news.</summary>
public static class LiveServices
{
    /// <summary>Registers a feed, and what looks for it.</summary>
    public static IServiceCollection AddLiveFeed<TFeed, TKey>(this IServiceCollection services)
        where TFeed : LiveFeed<TKey>
        where TKey : notnull =>
        services.AddSingleton<TFeed>().AddHostedService(provider => provider.GetRequiredService<TFeed>());

    /// <summary>Registers the addresses that tell of news, beside the pages they belong to; they answer with <see cref="LiveNews.Of"/>.</summary>
    public static IServiceCollection AddLiveRoutes(this IServiceCollection services, Action<IEndpointRouteBuilder> map) =>
        services.AddSingleton(new Registration(map));

    internal static void AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<LiveOptions>(configuration.GetSection("Live"));
        services.AddSingleton<LiveSeats>();
    }

    internal static void MapLive(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithMetadata(new PassiveAttribute()).ExcludeFromDescription();
        foreach (var registration in app.ServiceProvider.GetServices<Registration>()) registration.Map(group);
    }

    private sealed record Registration(Action<IEndpointRouteBuilder> Map);
}
