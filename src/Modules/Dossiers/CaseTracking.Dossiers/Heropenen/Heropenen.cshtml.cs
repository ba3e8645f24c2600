using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Heropenen;

internal sealed class HeropenenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies waarom u het dossier heropent.")]
    public Heropenreden? Reden { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public IEnumerable<SelectListItem> Redenen { get; } = Keuzewoorden.Keuzes(Enum.GetValues<Heropenreden>(), Keuzewoorden.Van);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toelichting = Vrijetekst.Van(Toelichting);
        var command = new HeropenDossier(new DossierId(id), Reden ?? default, toelichting.Ref);
        return Voer(id, ActingRole.Deciding, nameof(Reden), "Het dossier is heropend.", new((d, boek) => HeropenDossier.Decide(d, command, boek), toelichting), ct);
    }
}
