using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Sluiten;

internal sealed class SluitenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies waarom u het dossier sluit.")]
    public Sluitreden? Reden { get; set; }

    public IEnumerable<SelectListItem> Redenen { get; } =
        Keuzewoorden.Keuzes([Sluitreden.Afgehandeld, Sluitreden.ZonderGevolg, Sluitreden.Dubbel], Keuzewoorden.Van);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var command = new SluitDossier(new DossierId(id), Reden ?? default);
        return Voer(id, ActingRole.Deciding, nameof(Reden), "Het dossier is gesloten.", new((d, boek) => SluitDossier.Decide(d, command, boek)), ct);
    }
}
