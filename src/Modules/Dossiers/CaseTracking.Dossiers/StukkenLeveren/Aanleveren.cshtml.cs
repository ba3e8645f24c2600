using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Identificatie;
using CaseTracking.Messaging;
using CaseTracking.Web.Http;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Dossiers.StukkenLeveren;

/// <summary>
/// Where a citizen with the tracking code alone sends what was asked. Nothing comes back but how many documents we have: who holds a code
/// is not known.
/// </summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable), ReceivesUploads]
internal sealed class StukkenAanleverenModel(DossierLijst dossiers, DossierStore store, Stukontvangst ontvangst, Regelboek boek, DeliveryProgress bezorging)
    : Stukkenpagina(store, ontvangst, boek, bezorging)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await Toon(await Vind(code, ct), ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => await Ontvang(await Vind(code, ct), $"/aanvragen/stukken/{code}", ct);

    // A code that cannot be and a code that is not there get the same answer: it tells a guesser nothing.
    private async Task<Dossieroverzicht?> Vind(string code, CancellationToken ct)
    {
        if (await dossiers.VindMetCode(Trackingcode.HashOf(code), ct) is not { } rij) return null;

        await HttpContext.GuessedRight();
        return rij;
    }
}
