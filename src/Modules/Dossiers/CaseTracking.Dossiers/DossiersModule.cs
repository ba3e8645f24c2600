using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overnemen;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.Tellen;
using CaseTracking.Dossiers.Uitvoeren;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Messaging;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using CaseTracking.Web.Modules;
using CaseTracking.Web.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Dossiers;

/// <summary>Requests for attests and permits, from filing to closing.</summary>
public sealed class DossiersModule : IModule
{
    internal const string Schema = "dossiers";
    internal const string ApiPath = "/api/v1/dossiers";

    internal static EventCatalogue Catalogue { get; } = EventCatalogue.Of<IDossierEvent>(Gebeurtenisversies.Alle);

    /// <inheritdoc />
    public string Name => Schema;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEventStore(Schema, Catalogue, inline: [DossieroverzichtProjection.Instance], async: [DagtellingProjection.Instance]);
        services.AddSchemaScripts(new SchemaScripts(Schema, "module", typeof(DossiersModule).Assembly));
        services.AddMessages(typeof(Contracts.V1.AanvraagIngediend).Assembly);
        services.AddVault(Schema);
        services.AddSingleton(sp => new Dossierkluis(
            sp.GetRequiredKeyedService<PersonalDataVault>(Schema),
            sp.GetRequiredService<NpgsqlDataSource>(), sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(Regelboek.Standaard);
        services.AddSingleton<Werkbank>().AddSingleton<Handelingen>().AddSingleton<DossierStore>().AddSingleton<Dossiernummers>().AddSingleton<DossierLijst>().AddSingleton<Indiening>();
        services.AddCommandLineVerb<ImportXesVerb>().AddCommandLineVerb<ExportXesVerb>();
        services.AddSingleton(new StartPageLink(
            Audience.Citizen, "Een aanvraag doen", "Vraag een attest of een uittreksel. U krijgt meteen een code om uw aanvraag te volgen.", "/aanvragen", 10));
        services.AddSingleton(new StartPageLink(
            Audience.Staff, "Dossiers behandelen", "Bekijk de ingediende aanvragen en werk ze af.", "/werk/dossiers", 10));
        services.AddSingleton(new NavigationLink("Dossiers", "/werk/dossiers", 10, user => user.HasClaim(c => c.Type == ActorClaims.Role)));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        var dossiers = api.MapGroup("/dossiers").WithTags("Dossiers");
        dossiers.MapDienAanvraagIn();
        dossiers.MapVerklaarVolledig();
        dossiers.MapSluitDossier();
        dossiers.MapSchorsTermijn();
        dossiers.MapDossierlijst();
        dossiers.MapTelling();
    }

    /// <inheritdoc />
    public void Subscribe(ISubscriptions subscriptions)
    {
    }
}
