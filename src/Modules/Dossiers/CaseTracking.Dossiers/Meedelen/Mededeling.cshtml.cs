using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Meedelen;

internal sealed class MededelingModel(Werkbank werkbank, DossierStore store) : Beslissingspagina(werkbank, store)
{
    [BindProperty, Required(ErrorMessage = "Kies hoe de burger de beslissing kreeg.")]
    public string? Wijze { get; set; }

    /// <summary>Today when nothing was filled in.</summary>
    [BindProperty]
    public DateParts Op { get; set; } = new();

    [BindProperty]
    public string? Bewijs { get; set; }

    public IEnumerable<SelectListItem> Wijzen { get; } =
        Enum.GetValues<Mededelingswijze>().Select(w => new SelectListItem(Beslissingswoorden.Van(w), w.ToString()));

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var wijze = Keuze<Mededelingswijze>(Wijze);
        if (wijze is null && Wijze is not null) ModelState.AddModelError(nameof(Wijze), "Kies hoe de burger de beslissing kreeg.");
        var keuze = DeelBeslissingMeeEndpoint.Keuze(new DossierId(id), Op.Value, wijze ?? default, Bewijs, Context);
        return Voer(id, ActingRole.Registering, nameof(Wijze), "De mededeling is bewaard.", keuze, ct);
    }
}
