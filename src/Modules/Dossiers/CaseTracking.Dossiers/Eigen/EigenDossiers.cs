using System.Security.Claims;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>Finds a file for the citizen it belongs to. For anybody else it is not there, just as one that does not exist.</summary>
internal sealed class EigenDossiers(Eigenaars eigenaars, DossierLijst dossiers, Dossierlezer lezer, Regelboek boek)
{
    public async Task<Dossieroverzicht?> Vind(ClaimsPrincipal burger, Guid id, CancellationToken ct) =>
        await eigenaars.Owns(Actor.From(burger), id, ct) ? await dossiers.Vind(new DossierId(id), ct) : null;

    /// <summary>The file with its story, read once for all the parts of one page.</summary>
    public async Task<Eigendossier?> Lees(HttpContext http, Guid id, CancellationToken ct)
    {
        if (http.Items.TryGetValue(typeof(Eigendossier), out var gelezen)) return (Eigendossier?)gelezen;

        var eigen = await Vind(http.User, id, ct) is { } rij && await lezer.Lees(new DossierId(id), ct) is { } verhaal
            ? new Eigendossier(rij, verhaal, boek.Types.Van(new Typeref(rij.Product, rij.Typeversie)), Eigenadres.Van(id))
            : null;
        http.Items[typeof(Eigendossier)] = eigen;
        return eigen;
    }
}

/// <summary>A file as the citizen it belongs to sees it.</summary>
/// <param name="Rij">What it is.</param>
/// <param name="Verhaal">What happened.</param>
/// <param name="Type">Its kind, of its version.</param>
/// <param name="Bij">Where its parts are.</param>
internal sealed record Eigendossier(Dossieroverzicht Rij, Dossierverhaal Verhaal, Dossiertype Type, Eigenadres Bij)
{
    /// <summary>Name of the page that its parts are for.</summary>
    public const string Pagina = "mijn-aanvraag";

    public string Adres => Bij.Pagina;
}
