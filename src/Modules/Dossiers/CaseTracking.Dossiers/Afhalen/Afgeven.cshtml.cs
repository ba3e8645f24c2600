using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Afhalen;

internal sealed class AfgevenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies aan wie u het afgeeft.")]
    public Ontvanger? Ontvanger { get; set; }

    [BindProperty, Required(ErrorMessage = "Kies hoe u de identiteit nakeek.")]
    public Identiteitscontrole? Controle { get; set; }

    [BindProperty]
    public bool Volmacht { get; set; }

    public IEnumerable<SelectListItem> Ontvangers { get; } = Keuzewoorden.Keuzes(Enum.GetValues<Ontvanger>(), Keuzewoorden.Van);

    public IEnumerable<SelectListItem> Controles { get; } = Keuzewoorden.Keuzes(Enum.GetValues<Identiteitscontrole>(), Keuzewoorden.Van);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var command = new GeefProductAf(new DossierId(id), Ontvanger ?? default, Controle ?? default, Volmacht);
        // The one thing that can be forgotten here is the letter: its error belongs beside its box.
        var veld = command is { Ontvanger: Dossiers.Ontvanger.Gemachtigde, Volmacht: false } ? nameof(Volmacht) : nameof(Ontvanger);
        return Voer(id, ActingRole.Registering, veld, "Het document is afgegeven.", new((d, boek) => GeefProductAf.Decide(d, command, boek)), ct);
    }
}
