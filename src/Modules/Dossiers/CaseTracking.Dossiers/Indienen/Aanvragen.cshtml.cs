using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Commands;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Indienen;

[AllowAnonymous]
internal sealed class AanvragenModel(Indiening indiening, Regelboek boek) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Kies wat u wil aanvragen.")]
    public string? Product { get; set; }

    [BindProperty, Required(ErrorMessage = "Vul uw naam in."), StringLength(120, ErrorMessage = "Hou uw naam onder 120 tekens.")]
    public string? Naam { get; set; }

    [BindProperty, Required(ErrorMessage = "Vul uw e-mailadres in."), EmailAddress(ErrorMessage = "Vul een e-mailadres in zoals naam@voorbeeld.be.")]
    public string? Email { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Hou uw toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public IEnumerable<SelectListItem> Keuzes =>
        boek.Types.Aanbod(indiening.Vandaag).Where(t => t.Online).Select(t => new SelectListItem(t.Naam, t.Code));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();

        var ontvangst = await indiening.Bereid(ct);
        var outcome = await indiening.Dien(
            ontvangst, new Aanvraag(Product!, new Aanvrager(Naam!, Email!, Toelichting)), HttpContext.Command(ActingRole.Registering), ct);
        if (outcome is Outcome.Rejected { Reason: var reason })
        {
            ModelState.AddModelError(nameof(Product), reason.Detail);
            return Page();
        }

        // Through the protected cookie of the redirect, so that the code stands in no address and no log.
        TempData[OntvangenModel.Code] = ontvangst.Code.Formatted;
        TempData[OntvangenModel.Nummer] = ontvangst.Nummer;
        return Redirect("/aanvragen/ontvangen");
    }
}
