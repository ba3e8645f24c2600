using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Ontvankelijk;

internal sealed class OnontvankelijkheidModel(Werkbank werkbank, DossierStore store) : Motiveringspagina(werkbank, store)
{
    [BindProperty, Required(ErrorMessage = "Kies de reden.")]
    public string? Grond { get; set; }

    public IEnumerable<SelectListItem> Gronden { get; } =
        Enum.GetValues<Onontvankelijkheidsgrond>().Select(g => new SelectListItem(Hoofdletter(Beslissingswoorden.Van(g)), g.ToString()));

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var grond = Keuze<Onontvankelijkheidsgrond>(Grond);
        if (grond is null && Grond is not null) ModelState.AddModelError(nameof(Grond), "Kies de reden.");
        VraagAlternatief(Uitkomst.NietOntvankelijk);
        var keuze = VerklaarOnontvankelijkEndpoint.Keuze(new DossierId(id), grond ?? default, Motivering, Vermeldingen, Context);
        return Voer(id, ActingRole.Deciding, nameof(Grond), "Het dossier is niet ontvankelijk verklaard. Deel de beslissing nu mee.", keuze, ct);
    }

    private static string Hoofdletter(string zin) => $"{char.ToUpperInvariant(zin[0])}{zin[1..]}";
}
