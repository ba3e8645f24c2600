using CaseTracking.Dossiers.Indienen;
using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Dossiers.Eigen;

[Authorize(Policies.Citizen), EnableRateLimiting(RateLimits.Guessable)]
internal sealed class MijnToevoegenModel(VoegAanvraagToe toevoegen) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty, Emailadres]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Trackingcode.TryParse(Code, out var code, out var weigering)) ModelState.AddModelError(nameof(Code), weigering.Zin);
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Vul uw e-mailadres in.");
        if (code is null || !ModelState.IsValid) return Page();

        if (await toevoegen.Probeer(code, Email!, Actor.From(User), ct) is not { } dossier)
        {
            await HttpContext.GuessedWrong();
            ModelState.AddModelError(nameof(Code), "We kunnen deze aanvraag niet toevoegen. Kijk de code en het e-mailadres na. Lukt het niet? Bel ons.");
            return Page();
        }

        TempData[Eigenmelding.Gedaan] = "De aanvraag staat nu bij uw aanvragen.";
        return Redirect(Eigenadres.Van(dossier.Value).Pagina);
    }
}
