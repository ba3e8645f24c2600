using CaseTracking.EventSourcing.Schema;
using CaseTracking.Messaging;
using CaseTracking.Tijdlijn.Melden;
using CaseTracking.Tijdlijn.Mijn;
using CaseTracking.Tijdlijn.Ontvangen;
using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using CaseTracking.Web.Live;
using CaseTracking.Web.Modules;
using CaseTracking.Web.Start;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Tijdlijn;

/// <summary>One timeline per request, for citizens and staff. Reads only: it lives on the public messages of the other modules.</summary>
public sealed class TijdlijnModule : IModule
{
    internal const string Schema = "tijdlijn";

    /// <inheritdoc />
    public string Name => Schema;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSchemaScripts(new SchemaScripts(Schema, "module", typeof(TijdlijnModule).Assembly));
        services.AddSingleton<Tijdlijnen>().AddSingleton<Nieuws>().AddSingleton<Personeelsregels>().AddSingleton<Volgmerk>().AddSingleton<Eigentijdlijnen>();
        services.AddSingleton<Melder>().AddSingleton<Stopteken>().AddSingleton<Meldvoorkeuren>().Configure<Meldregels>(configuration.GetSection(Meldregels.Sectie));
        services.AddLiveFeed<Volgnieuws, Nieuwssleutel>().AddLiveRoutes(app => app.MapNieuws());
        services.AddSingleton(new NavigationLink("Mijn aanvragen", "/mijn/aanvragen", 5, Policies.IsCitizen));
        services.AddSingleton(new StartPageLink(
            Audience.Citizen, "Uw aanvraag volgen", "Vul uw code in. U ziet meteen waar uw aanvraag staat.", "/volgen", 0));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapVolgen();
        api.MapPersoneelstijdlijn();
    }

    /// <inheritdoc />
    public void Subscribe(ISubscriptions subscriptions) => TijdlijnSubscriber.Subscribe(subscriptions);
}
