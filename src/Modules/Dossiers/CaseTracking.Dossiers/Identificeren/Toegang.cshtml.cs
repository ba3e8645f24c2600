using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Identificeren;

/// <summary>Asks for a code. The answer is the same whether there is an address to send it to or not.</summary>
internal sealed class ToegangModel(DossierLijst dossiers, IOneTimeAccess toegang, Codepost post, Regelboek boek) : Trackingcodepagina(dossiers, boek)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await Laad(code, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct)) return NotFound();

        if (await toegang.Begin(HttpContext, Dossier.Id, ct) is not { } cijfers)
        {
            ModelState.AddModelError("", $"Voor deze aanvraag vroeg iemand vandaag al 10 codes. Probeer het morgen opnieuw. Of bel ons: {Type.Dienst.Telefoon}.");
            return Page();
        }

        post.Verstuur(new Codebrief(new BurgerRef(Dossier.Burger), Dossier.Nummer, cijfers));
        return Redirect($"{Tijdlijn}/toegangscode");
    }
}
