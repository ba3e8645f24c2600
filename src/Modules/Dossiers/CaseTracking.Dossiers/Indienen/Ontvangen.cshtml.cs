using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Indienen;

[AllowAnonymous]
internal sealed class OntvangenModel : PageModel
{
    public const string Code = "Trackingcode";
    public const string Nummer = "Nummer";

    public string Trackingcode { get; private set; } = "";

    public string Dossiernummer { get; private set; } = "";

    // Peek: a refresh of the page shows the code again.
    public IActionResult OnGet()
    {
        if (TempData.Peek(Code) is not string code || TempData.Peek(Nummer) is not string nummer) return Redirect("/aanvragen");

        (Trackingcode, Dossiernummer) = (code, nummer);
        return Page();
    }
}
