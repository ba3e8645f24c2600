using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Indienen;

[AllowAnonymous]
internal sealed class OntvangenModel(Regelboek boek) : PageModel
{
    public Ontvangstblad Blad { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (Ontvangstbewijs.Lees(TempData) is not { } bewijs) return Redirect("/aanvragen");

        Blad = Ontvangstblad.Van(bewijs, boek);
        return Page();
    }
}
