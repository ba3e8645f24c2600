using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using CaseTracking.Web.Timeline;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Volgen;

[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class TijdlijnModel(Tijdlijnen tijdlijnen) : PageModel
{
    public Aanvraagtijdlijn Tijdlijn { get; private set; } = null!;

    public Burgertekst Tekst { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Geschiedenis =>
        [.. Tijdlijn.Regels.Reverse().Select(r => new HistoryEntry($"regel-{r.Versie}", r.Tijdstip, Burgertekst.Van(r.Soort).Titel, Burgertekst.Van(r.Soort).Zin))];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!Trackingcode.TryParse(code, out var trackingcode) || await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return NotFound();

        (Tijdlijn, Tekst) = (tijdlijn, Burgertekst.Van(tijdlijn.Stand));
        return Page();
    }
}
