using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Types;
using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Dossiers.Identificeren;

/// <summary>A page below the timeline of one request, found by its tracking code.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal abstract class Trackingcodepagina(DossierLijst dossiers, Regelboek boek) : PageModel
{
    public Dossieroverzicht Dossier { get; private set; } = null!;

    public Dossiertype Type => boek.Types.Van(new Typeref(Dossier.Product, Dossier.Typeversie));

    /// <summary>Where the timeline is; the other pages are below it.</summary>
    public string Tijdlijn => $"/volgen/{Code}";

    /// <summary>The code as it stands in the address.</summary>
    protected string Code => $"{RouteData.Values["code"]}";

    // A code that cannot be and a code that is not there get the same answer: it tells a guesser nothing.
    protected async Task<bool> Laad(string code, CancellationToken ct)
    {
        if (await dossiers.VindMetCode(Trackingcode.HashOf(code), ct) is not { } rij) return false;

        await HttpContext.GuessedRight();
        Dossier = rij;
        return true;
    }
}
