using CaseTracking.Identificatie;
using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>Where the link at the foot of each mail leads: with the code alone, as nobody should have to sign in to be left in peace.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class MeldvoorkeurModel(Tijdlijnen tijdlijnen, Meldvoorkeuren voorkeuren) : PageModel
{
    private const string Bewaard = "voorkeur-bewaard";

    private static readonly (string Code, string Naam, Meldvoorkeur Voorkeur)[] Mogelijk =
    [
        ("alles", "Bij elke stap", new()),
        ("actie", "Alleen als ik iets moet of kan doen", new(EnkelActie: true)),
        ("niets", "Nooit", new(Mail: false)),
    ];

    [BindProperty]
    public string? Keuze { get; set; }

    public Aanvraag Aanvraag { get; private set; } = null!;

    public bool IsBewaard { get; private set; }

    public IEnumerable<SelectListItem> Keuzes { get; } = Mogelijk.Select(m => new SelectListItem(m.Naam, m.Code));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct)) return NotFound();

        var voorkeur = await voorkeuren.Lees(Aanvraag.Id, ct);
        Keuze = (voorkeur.Mail ? Mogelijk.FirstOrDefault(m => m.Voorkeur == voorkeur) : Mogelijk[^1]).Code;
        IsBewaard = TempData.ContainsKey(Bewaard) && TempData[Bewaard] is true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct)) return NotFound();

        if (Array.Find(Mogelijk, m => m.Code == Keuze) is not { Voorkeur: { } voorkeur })
        {
            ModelState.AddModelError(nameof(Keuze), "Kies wanneer we u mogen mailen.");
            return Page();
        }

        await voorkeuren.Bewaar(Aanvraag.Id, voorkeur, ct);
        TempData[Bewaard] = true;
        return Redirect($"/volgen/{code}/meldingen");
    }

    private async Task<bool> Laad(string code, CancellationToken ct)
    {
        if (!Trackingcode.TryParse(code, out var trackingcode) || await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return false;

        Aanvraag = tijdlijn.Aanvraag;
        return true;
    }
}
