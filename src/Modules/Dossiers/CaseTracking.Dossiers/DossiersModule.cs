using CaseTracking.Dossiers.Adviseren;
using CaseTracking.Dossiers.Afhalen;
using CaseTracking.Dossiers.Beantwoorden;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Betalen;
using CaseTracking.Dossiers.Corrigeren;
using CaseTracking.Dossiers.Eigen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Heropenen;
using CaseTracking.Dossiers.Hervatten;
using CaseTracking.Dossiers.Identificeren;
using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Intrekken;
using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Mailen;
using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Dossiers.Naspelen;
using CaseTracking.Dossiers.Noteren;
using CaseTracking.Dossiers.Ontvankelijk;
using CaseTracking.Dossiers.Overnemen;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.Stopzetten;
using CaseTracking.Dossiers.StukkenLeveren;
using CaseTracking.Dossiers.StukkenVragen;
using CaseTracking.Dossiers.Tellen;
using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.Dossiers.Types;
using CaseTracking.Dossiers.Uitvoeren;
using CaseTracking.Dossiers.Verlengen;
using CaseTracking.Dossiers.Verstrijken;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.Dossiers.Vragen;
using CaseTracking.Dossiers.Zoeken;
using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Demo;
using CaseTracking.Messaging;
using CaseTracking.Web.Demo;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using CaseTracking.Web.Live;
using CaseTracking.Web.Modules;
using CaseTracking.Web.Start;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
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
        services.AddVault(Schema).AddVaultIndex<Aanvrager>(Schema, a => a.Zoekwoorden);
        services.AddSingleton(sp => new Dossierkluis(
            sp.GetRequiredKeyedService<PersonalDataVault>(Schema),
            sp.GetRequiredService<NpgsqlDataSource>(), sp.GetRequiredService<TimeProvider>()));
        services.AddOptions<Stadsregels>().Bind(configuration.GetSection(Stadsregels.Sectie)).ValidateOnStart();
        services.AddOptions<Typemap>().Bind(configuration.GetSection(Typemap.Sectie)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<Stadsregels>, Stadsregelcontrole>().AddSingleton<IValidateOptions<Typemap>, Typemapcontrole>();
        services.TryAddSingleton(Regels);
        services.AddSingleton<DossierStore>().AddSingleton<Dossiernummers>().AddSingleton<DossierLijst>().AddSingleton<Dossierlezer>();
        services.AddSingleton<Inzagerecht>().AddSingleton<Vragendraad>().AddSingleton<Vraagontvangst>().AddSingleton<Codepost>().AddHostedService(sp => sp.GetRequiredService<Codepost>());
        services.AddSingleton<Dossierkijker>().AddSingleton<Werklijst>().AddSingleton<Dossierzoeker>().AddSingleton<Productzoeker>().AddSingleton<Zoekopdrachten>();
        services.AddSingleton(sp => new Kijkregister(sp.GetRequiredService<NpgsqlDataSource>(), sp.GetRequiredService<Regelboek>().Types));
        services.AddSingleton<Indiening>().AddSingleton<Handelingen>().AddSingleton<Werkbank>();
        services.AddSingleton<Stukkenkluis>().AddSingleton<Stukkenlijst>().AddSingleton<Stukontvangst>();
        services.AddSingleton<Mailbezorger>().AddSingleton<Mailregister>();
        services.AddLiveFeed<Dossiernieuws, Guid>().AddLiveRoutes(app => app.MapDossiernieuws());
        services.AddSingleton<Naspeler>().AddSingleton<IStory, Voorbeeldstad>().AddSingleton<IDoors, Voorbeelddeuren>();
        services.AddDownloads(Schema, downloads =>
        {
            downloads.MapHaalStukOp();
            HaalEigenStukOp.Map(downloads);
        });
        services.AddSingleton<Eigenaars>().AddSingleton<IOwnedResources>(sp => sp.GetRequiredService<Eigenaars>());
        services.AddSingleton<EigenDossiers>().AddSingleton<HaalEigenStukOp>().AddSingleton<Koppelpoging>().AddSingleton<VoegAanvraagToe>().AddEigendelen();
        services.AddCommandLineVerb<ImportXesVerb>().AddCommandLineVerb<ExportXesVerb>();
        services.AddSingleton(new StartPageLink(
            Audience.Citizen, "Een aanvraag doen", "Vraag een attest of een uittreksel. U krijgt meteen een code om uw aanvraag te volgen.", "/aanvragen", 10));
        services.AddSingleton(new StartPageLink(
            Audience.Staff, "Dossiers behandelen", "Bekijk de ingediende aanvragen en werk ze af.", "/werk/dossiers", 10));
        services.AddSingleton(new StartPageLink(
            Audience.Staff, "Een aanvraag inschrijven", "Schrijf een aanvraag in voor wie belt, schrijft of aan het loket staat.", "/werk/aanvragen/nieuw", 11));
        services.AddSingleton(new NavigationLink("Dossiers", "/werk/dossiers", 10, user => user.HasClaim(c => c.Type == ActorClaims.Role)));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        var dossiers = api.MapGroup("/dossiers").WithTags("Dossiers");
        dossiers.MapDienAanvraagIn();
        dossiers.MapRegistreerAanvraag();
        dossiers.MapVerklaarVolledig();
        dossiers.MapSluitDossier();
        dossiers.MapSchorsTermijn();
        dossiers.MapVerklaarOntvankelijk();
        dossiers.MapVerklaarOnontvankelijk();
        dossiers.MapStelBeslissingOp();
        dossiers.MapNeemBeslissing();
        dossiers.MapLeesBeslissing();
        dossiers.MapDeelBeslissingMee();
        dossiers.MapVraagBetaling();
        dossiers.MapOntvangBetaling();
        dossiers.MapHervatTermijn();
        dossiers.MapVerlengTermijn();
        dossiers.MapVraagAdvies();
        dossiers.MapOntvangAdvies();
        dossiers.MapZetKlaarVoorAfhaling();
        dossiers.MapGeefProductAf();
        dossiers.MapTrekAanvraagIn();
        dossiers.MapZetDossierStop();
        dossiers.MapHeropenDossier();
        dossiers.MapCorrigeerStand();
        dossiers.MapMaakNotitie();
        dossiers.MapStelVraag();
        dossiers.MapBeantwoordVraag();
        dossiers.MapWijsBehandelaarToe();
        dossiers.MapNeemDossierOver();
        dossiers.MapVraagStukken();
        dossiers.MapLeverStukken();
        dossiers.MapLeesStukken();
        dossiers.MapWijzigStukzichtbaarheid();
        dossiers.MapDossierlijst();
        dossiers.MapHistoriek();
        dossiers.MapTelling();
    }

    /// <inheritdoc />
    public void Subscribe(ISubscriptions subscriptions)
    {
        Wekker.Subscribe(subscriptions);
        Mailbezorger.Subscribe(subscriptions);
    }

    private static Regelboek Regels(IServiceProvider services)
    {
        var stad = services.GetRequiredService<IOptions<Stadsregels>>().Value;
        var profielen = stad.Termijnprofielen();
        return new Regelboek(services.GetRequiredService<IOptions<Typemap>>().Value.Lees(profielen), profielen, stad.Kalender());
    }
}
