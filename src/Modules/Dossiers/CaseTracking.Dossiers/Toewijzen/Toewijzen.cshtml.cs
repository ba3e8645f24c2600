using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Toewijzen;

internal sealed class ToewijzenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Vul de code van de medewerker in.")]
    public string? Behandelaar { get; set; }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var command = new WijsBehandelaarToe(new DossierId(id), new MedewerkerRef(Behandelaar?.Trim() ?? ""));
        return Voer(id, ActingRole.Registering, nameof(Behandelaar), "Het dossier is toegewezen.", new((d, boek) => WijsBehandelaarToe.Decide(d, command, boek)), ct);
    }
}
