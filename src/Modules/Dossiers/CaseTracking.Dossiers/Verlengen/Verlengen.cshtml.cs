using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Verlengen;

internal sealed class VerlengenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies waarom de termijn langer wordt.")]
    public string? Grond { get; set; }

    /// <summary>Today when nothing was filled in.</summary>
    [BindProperty]
    public DateParts Op { get; set; } = new();

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public IEnumerable<SelectListItem> Gronden => (Profiel.Verlenging?.Gronden ?? []).Select(g => new SelectListItem(g.Omschrijving, g.Code));

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toelichting = Vrijetekst.Van(Toelichting);
        var command = new VerlengTermijn(new DossierId(id), Grond ?? "", Op.Value ?? Vandaag, Vandaag, toelichting.Ref);
        return Voer(
            id, ActingRole.Deciding, nameof(Grond), "De termijn is verlengd.", new((d, boek) => VerlengTermijn.Decide(d, command, boek), toelichting), ct);
    }
}
