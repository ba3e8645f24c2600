using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Intrekken;

internal sealed class IntrekkenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toelichting = Vrijetekst.Van(Toelichting);
        var command = new TrekAanvraagIn(new DossierId(id), Aanbrenger.Medewerker, toelichting.Ref);
        return Voer(
            id, ActingRole.Registering, nameof(Toelichting), "De aanvraag is ingetrokken.", new((d, boek) => TrekAanvraagIn.Decide(d, command, boek), toelichting), ct);
    }
}
