using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What mails the citizen wants, whichever way the request was found.</summary>
internal abstract class Meldvoorkeurpagina(Meldvoorkeuren voorkeuren) : PageModel
{
    public const string Bewaard = "meldvoorkeur-bewaard";

    [BindProperty, Required(ErrorMessage = "Kies welke mails u wilt.")]
    public Meldkeuzeoptie? Keuze { get; set; }

    public Aanvraag Aanvraag { get; protected set; } = null!;

    public IEnumerable<SelectListItem> Keuzes { get; } =
    [
        new("Bij elke stap", nameof(Meldkeuzeoptie.Alles)),
        new("Alleen als ik iets moet doen", nameof(Meldkeuzeoptie.EnkelActie)),
        new("Geen mails", nameof(Meldkeuzeoptie.Geen)),
    ];

    protected async Task<IActionResult> Toon(CancellationToken ct)
    {
        Keuze = await voorkeuren.Lees(Aanvraag.Id, ct) switch
        {
            { Mail: false } => Meldkeuzeoptie.Geen,
            { EnkelActie: true } => Meldkeuzeoptie.EnkelActie,
            _ => Meldkeuzeoptie.Alles,
        };
        return Page();
    }

    protected async Task<IActionResult> Bewaar(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();

        await voorkeuren.Bewaar(Aanvraag.Id, new Meldvoorkeur(Keuze != Meldkeuzeoptie.Geen, Keuze == Meldkeuzeoptie.EnkelActie), ct);
        TempData[Bewaard] = true;
        return Redirect(Request.Path);
    }
}
