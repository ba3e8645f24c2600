using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Tijdlijn.Volgen;

[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class TijdlijnModel(Tijdlijnen tijdlijnen, Volgmerk merk, IOptions<CityOptions> city) : PageModel
{
    public Burgerblad Blad { get; private set; } = null!;

    public Trackingcode Code { get; private set; } = null!;

    /// <param name="code">As the citizen has it.</param>
    /// <param name="pagina">Which page of the history.</param>
    /// <param name="naar">Where the button of the card leads; the code stays in the address.</param>
    /// <param name="ct">The visitor went away.</param>
    public async Task<IActionResult> OnGetAsync(string code, int? pagina, string? naar, CancellationToken ct)
    {
        if (await tijdlijnen.Versie(Trackingcode.HashOf(code), ct) is not { } versie || !Trackingcode.TryParse(code, out var trackingcode)) return NotFound();
        await HttpContext.GuessedRight();
        if (!ModelState.IsValid) return NotFound();
        if (naar == Burgerblad.NaarStukken) return Redirect($"/aanvragen/stukken/{trackingcode.Value}");
        if (naar == Burgerblad.NaarBetaling) return Redirect($"/volgen/{trackingcode.Value}/inzage");
        if (IsBekend(versie)) return StatusCode(StatusCodes.Status304NotModified);
        if (await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return NotFound();

        Blad = new(new(tijdlijn, merk.Vandaag), new(tijdlijn, pagina ?? 1), city.Value);
        if (!Blad.Geschiedenis.Bestaat) return NotFound();

        IsBekend(tijdlijn.Versie);
        Code = trackingcode;
        return Page();
    }

    // The head of the page shows who signed in: only a page of nobody in particular can be the same again.
    private bool IsBekend(long versie) => User.Identity is not { IsAuthenticated: true } && merk.IsBekend(HttpContext, versie);
}
