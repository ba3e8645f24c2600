using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Betalen;

internal sealed class BetaalvraagModel(Werkbank werkbank, DossierStore store) : Beslissingspagina(werkbank, store)
{
    [BindProperty, Required(ErrorMessage = "Vul een bedrag in.")]
    public string? Bedrag { get; set; }

    [BindProperty, Required(ErrorMessage = "Kies waarvoor.")]
    public string? Reden { get; set; }

    public IEnumerable<SelectListItem> Redenen { get; } =
        Enum.GetValues<Betaalreden>().Select(r => new SelectListItem(Beslissingswoorden.Van(r), r.ToString()));

    public override async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var pagina = await base.OnGetAsync(id, ct);
        if (pagina is PageResult) Bedrag = Type.Bedrag?.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
        return pagina;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var (bedrag, reden) = (Eurobedrag.Lees(Bedrag), Keuze<Betaalreden>(Reden));
        if (bedrag is null && Bedrag is not null) ModelState.AddModelError(nameof(Bedrag), Eurobedrag.Ongeldig.Detail);
        if (reden is null && Reden is not null) ModelState.AddModelError(nameof(Reden), "Kies waarvoor.");
        var keuze = VraagBetalingEndpoint.Keuze(new DossierId(id), bedrag ?? 0, reden ?? default);
        return Voer(id, ActingRole.Registering, nameof(Bedrag), "De betaling is gevraagd.", keuze, ct);
    }
}
