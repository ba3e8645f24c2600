using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Betalen;

internal sealed class BetalingModel(Werkbank werkbank, DossierStore store) : Beslissingspagina(werkbank, store)
{
    [BindProperty, Required(ErrorMessage = "Vul een bedrag in.")]
    public string? Bedrag { get; set; }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var bedrag = Eurobedrag.Lees(Bedrag);
        if (bedrag is null && Bedrag is not null) ModelState.AddModelError(nameof(Bedrag), Eurobedrag.Ongeldig.Detail);
        var keuze = OntvangBetalingEndpoint.Keuze(new DossierId(id), bedrag ?? 0);
        return Voer(id, ActingRole.Registering, nameof(Bedrag), "De betaling is bewaard.", keuze, ct);
    }
}
