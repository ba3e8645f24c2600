using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Indienen;

[AllowAnonymous]
internal sealed class AanvraagformulierModel(Indiening indiening, Regelboek boek) : Aanvraagpagina(indiening, boek)
{
    public override bool VoorEenAnder => false;

    public IActionResult OnGet(string product) => Kies(product) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string product, CancellationToken ct)
    {
        if (!Kies(product)) return NotFound();

        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Vul uw e-mailadres in.");
        return await Dien(Kanaal.Web, ontvangenOp: null, "/aanvragen/ontvangen", ct);
    }
}
