using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Volgen;

[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class VolgenModel(Tijdlijnen tijdlijnen, Nieuws nieuws) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Trackingcode.TryParse(Code, out var code, out var weigering))
        {
            await HttpContext.GuessedWrong();
            ModelState.AddModelError(nameof(Code), weigering.Zin);
            return Page();
        }

        // Who just filed comes here at once: give the message a moment to arrive.
        if (await nieuws.Wacht(() => tijdlijnen.Vind(code, ct), ct) is not null) return Redirect($"/volgen/{code.Value}");

        await HttpContext.GuessedWrong();
        ModelState.AddModelError(nameof(Code), "We vinden deze code niet. Kijk ze na en let op elk teken.");
        return Page();
    }
}
