using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Identificeren;

/// <summary>Takes the code that was mailed. What was typed wrong is never shown again.</summary>
internal sealed class ToegangscodeModel(DossierLijst dossiers, IOneTimeAccess toegang, Regelboek boek) : Trackingcodepagina(dossiers, boek)
{
    private const string ZesCijfers = "Vul de 6 cijfers van uw code in.";

    [BindProperty, Required(ErrorMessage = ZesCijfers), RegularExpression(@"\s*([0-9]\s*){6}", ErrorMessage = ZesCijfers)]
    public string? Cijfers { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await Laad(code, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var antwoord = await toegang.Confirm(HttpContext, Dossier.Id, Cijfers!, ct);
        if (antwoord.IsRight) return Redirect($"{Tijdlijn}/inzage");

        ModelState.Remove(nameof(Cijfers));
        Cijfers = null;
        ModelState.AddModelError(nameof(Cijfers), antwoord.TriesLeft switch
        {
            0 => "Deze code werkt niet meer. Vraag een nieuwe code.",
            1 => "Deze code klopt niet. U kunt nog 1 keer proberen.",
            var n => $"Deze code klopt niet. U kunt nog {n} keer proberen.",
        });
        return Page();
    }
}
