using CaseTracking.Identificatie;
using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Http;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What mails the citizen wants, for who showed to be the applicant.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class MeldvoorkeurKiezenModel(Tijdlijnen tijdlijnen, IOneTimeAccess toegang, Meldvoorkeuren voorkeuren) : Meldvoorkeurpagina(voorkeuren)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await Weiger(code, ct) ?? await Toon(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => await Weiger(code, ct) ?? await Bewaar(ct);

    private async Task<IActionResult?> Weiger(string code, CancellationToken ct)
    {
        if (!Trackingcode.TryParse(code, out var trackingcode) || await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return NotFound();

        Aanvraag = tijdlijn.Aanvraag;
        return await toegang.Holds(HttpContext, Aanvraag.Id, ct) ? null : Redirect($"/volgen/{code}/toegang");
    }
}
