using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Afhalen;

internal sealed class KlaarzettenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies waar de burger het kan afhalen.")]
    public string? Plaats { get; set; }

    [BindProperty]
    public DateParts Dag { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "Vul in vanaf welk uur.")]
    public string? Uur { get; set; }

    public IEnumerable<SelectListItem> Plaatsen => Type.Afhaalplaatsen.Select(p => new SelectListItem($"{p.Naam}, {p.Adres} ({p.Uren})", p.Code));

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var uur = Klokuur.Lees(Uur);
        if (Dag.IsEmpty) ModelState.AddModelError(nameof(Dag), "Vul in vanaf welke dag.");
        if (uur is null && !string.IsNullOrWhiteSpace(Uur)) ModelState.AddModelError(nameof(Uur), "Schrijf het uur zoals 11.00.");

        var command = new ZetKlaarVoorAfhaling(new DossierId(id), Plaats ?? "", Klokuur.Moment(Dag.Value ?? Vandaag, uur ?? default), Vandaag);
        return Voer(
            id, ActingRole.Registering, nameof(Plaats), "Het ligt klaar. De burger krijgt bericht.", new((d, boek) => ZetKlaarVoorAfhaling.Decide(d, command, boek)), ct);
    }
}
