using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Volgen;

[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class TijdlijnModel(Tijdlijnen tijdlijnen) : PageModel
{
    public Burgerbeeld Beeld { get; private set; } = null!;

    /// <summary>The number as a phone dials it.</summary>
    public string Bellink => $"tel:{Beeld.Aanvraag.Telefoon?.Replace(" ", "", StringComparison.Ordinal)}";

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!Trackingcode.TryParse(code, out var trackingcode) || await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return NotFound();

        Beeld = new Burgerbeeld(tijdlijn);
        return Page();
    }
}
