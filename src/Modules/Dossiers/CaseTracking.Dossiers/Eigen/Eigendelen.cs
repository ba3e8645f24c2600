using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>What this module adds to the page of one's own request, around the timeline.</summary>
internal static class Eigendelen
{
    public static IServiceCollection AddEigendelen(this IServiceCollection services) => services
        .AddSingleton(new PagePart(Eigendossier.Pagina, -10, Pad("melding"), Eigenmelding.Lees))
        .AddSingleton(Deel(5, "betaling", (_, eigen, _) => Task.FromResult<object?>(Eigenbetaling.Van(eigen))))
        .AddSingleton(Deel(10, "beslissing", (_, eigen, _) => Task.FromResult<object?>(Eigenbeslissing.Van(eigen))))
        .AddSingleton(Deel(20, "stukken", async (sp, eigen, ct) =>
            await Eigenstukken.Van(eigen, sp.GetRequiredService<Stukkenkluis>(), ct) is { IsLeeg: false } stukken ? stukken : null))
        .AddSingleton(Deel(PagePart.After + 5, "vragen", (_, eigen, _) => Task.FromResult<object?>(Eigenvragen.Van(eigen))))
        .AddSingleton(Deel(PagePart.After + 10, "gegevens", async (sp, eigen, ct) => await Eigengegevens.Van(eigen, sp.GetRequiredService<Dossierkluis>(), ct)))
        .AddSingleton(Deel(PagePart.After + 20, "inzage", async (sp, eigen, ct) => await Eigeninzage.Van(eigen, sp.GetRequiredService<Kijkregister>(), ct)))
        .AddSingleton(Deel(PagePart.After + 30, "intrekking", (sp, eigen, _) => Task.FromResult<object?>(Eigenintrekking.Van(eigen, sp.GetRequiredService<Regelboek>()))));

    private static PagePart Deel(int orde, string naam, Func<IServiceProvider, Eigendossier?, CancellationToken, Task<object?>> lees) =>
        new(Eigendossier.Pagina, orde, Pad(naam), async (http, id, ct) =>
        {
            var services = http.RequestServices;
            return await lees(services, await services.GetRequiredService<EigenDossiers>().Lees(http, id, ct), ct);
        });

    private static string Pad(string naam) => $"/CaseTracking.Dossiers/Eigen/_Eigen{naam}.cshtml";
}
