using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>The receipt that the citizen takes home, on one sheet.</summary>
[Authorize(Policies.Staff)]
internal sealed class AanvraagbewijsModel(Regelboek boek) : PageModel
{
    public Ontvangstblad Blad { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (Ontvangstbewijs.Lees(TempData) is not { } bewijs) return Redirect("/werk/aanvragen/nieuw");

        Blad = Ontvangstblad.Van(bewijs, boek);
        return Page();
    }
}
