using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Noteren;

internal sealed class NoterenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Schrijf eerst uw notitie."), StringLength(4000, ErrorMessage = "Hou uw notitie onder 4000 tekens.")]
    public string? Notitie { get; set; }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var notitie = Vrijetekst.Van(Notitie);
        var command = new MaakNotitie(new DossierId(id), notitie.Ref);
        return Voer(id, ActingRole.Registering, nameof(Notitie), "Uw notitie is bewaard.", new((d, boek) => MaakNotitie.Decide(d, command, boek), notitie), ct);
    }
}
