using System.ComponentModel.DataAnnotations;
using CaseTracking.Identificatie;
using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Http;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What mails the citizen wants, for who showed to be the applicant.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class MeldvoorkeurKiezenModel(Tijdlijnen tijdlijnen, IOneTimeAccess toegang, Meldvoorkeuren voorkeuren) : PageModel
{
    public const string Bewaard = "meldvoorkeur-bewaard";

    [BindProperty, Required(ErrorMessage = "Kies welke mails u wilt.")]
    public Meldkeuzeoptie? Keuze { get; set; }

    public Aanvraag Aanvraag { get; private set; } = null!;

    public IEnumerable<SelectListItem> Keuzes { get; } =
    [
        new("Bij elke stap", nameof(Meldkeuzeoptie.Alles)),
        new("Alleen als ik iets moet doen", nameof(Meldkeuzeoptie.EnkelActie)),
        new("Geen mails", nameof(Meldkeuzeoptie.Geen)),
    ];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await Weiger(code, ct) is { } nee) return nee;

        Keuze = await voorkeuren.Lees(Aanvraag.Id, ct) switch
        {
            { Mail: false } => Meldkeuzeoptie.Geen,
            { EnkelActie: true } => Meldkeuzeoptie.EnkelActie,
            _ => Meldkeuzeoptie.Alles,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (await Weiger(code, ct) is { } nee) return nee;
        if (!ModelState.IsValid) return Page();

        await voorkeuren.Bewaar(Aanvraag.Id, new Meldvoorkeur(Keuze != Meldkeuzeoptie.Geen, Keuze == Meldkeuzeoptie.EnkelActie), ct);
        TempData[Bewaard] = true;
        return Redirect($"/volgen/{code}/meldingen");
    }

    private async Task<IActionResult?> Weiger(string code, CancellationToken ct)
    {
        if (!Trackingcode.TryParse(code, out var trackingcode) || await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return NotFound();

        Aanvraag = tijdlijn.Aanvraag;
        return await toegang.Holds(HttpContext, Aanvraag.Id, ct) ? null : Redirect($"/volgen/{code}/toegang");
    }
}
