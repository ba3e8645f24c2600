using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Ontvankelijk;

internal sealed class OntvankelijkheidModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        Voer(id, ActingRole.Deciding, nameof(Versie), "Het dossier is ontvankelijk verklaard.", VerklaarOntvankelijkEndpoint.Keuze(new DossierId(id)), ct);
}
