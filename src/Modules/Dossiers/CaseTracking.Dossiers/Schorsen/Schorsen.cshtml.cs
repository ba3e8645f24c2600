using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Schorsen;

internal sealed class SchorsenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies waarom de termijn stilstaat.")]
    public string? Grond { get; set; }

    /// <summary>Today when nothing was filled in.</summary>
    [BindProperty]
    public DateParts Vanaf { get; set; } = new();

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public IEnumerable<SelectListItem> Gronden => Profiel.Schorsingsgronden.Select(g => new SelectListItem(g.Omschrijving, g.Code));

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toelichting = Vrijetekst.Van(Toelichting);
        var command = new SchorsTermijn(new DossierId(id), Grond ?? "", Vanaf.Value ?? Vandaag, Vandaag, toelichting.Ref);
        return Voer(
            id, ActingRole.Deciding, nameof(Grond), "De termijn staat stil.", new((d, boek) => SchorsTermijn.Decide(d, command, boek), toelichting), ct);
    }
}
