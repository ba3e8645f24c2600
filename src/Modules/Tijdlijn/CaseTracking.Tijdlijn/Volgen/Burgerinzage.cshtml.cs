using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What the citizen sees now, to the letter: to read along on the phone, and to print at the desk.</summary>
[Authorize(Policies.Staff)]
internal sealed class BurgerinzageModel(Tijdlijnen tijdlijnen, Volgmerk merk, IOptions<CityOptions> city) : PageModel
{
    public Burgerblad Blad { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? pagina, string? naar, CancellationToken ct)
    {
        if (!ModelState.IsValid || await tijdlijnen.Vind(id, ct) is not { } tijdlijn) return NotFound();
        if (naar == Burgerblad.NaarStukken) return Redirect($"/werk/dossiers/{id}/stukken");
        if (naar == Burgerblad.NaarBetaling) return Redirect($"/werk/dossiers/{id}");

        Blad = new(new(tijdlijn, merk.Vandaag), new(tijdlijn, pagina ?? 1), city.Value);
        return Blad.Geschiedenis.Bestaat ? Page() : NotFound();
    }
}
