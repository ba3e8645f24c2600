using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Beslissen;

internal sealed class OpstellenModel(Werkbank werkbank, DossierStore store) : Motiveringspagina(werkbank, store)
{
    [BindProperty, Required(ErrorMessage = "Kies wat u voorstelt.")]
    public string? Uitkomst { get; set; }

    public IEnumerable<SelectListItem> Uitkomsten => Type.Beslissing.Uitkomsten.Select(u => new SelectListItem(Beslissingswoorden.Van(u), u.ToString()));

    /// <summary>The draft that was made last.</summary>
    public Ontwerpbeslissing? Ontwerp => (Stand as Dossier.InBehandeling)?.Ontwerp;

    private string Voorbeelden => string.Join("\n", Type.Beslissing.Alternatieven);

    public override async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var pagina = await base.OnGetAsync(id, ct);
        if (pagina is PageResult) await Begin(ct);
        return pagina;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();

        var uitkomst = Keuze<Uitkomst>(Uitkomst);
        if (uitkomst is null && Uitkomst is not null) ModelState.AddModelError(nameof(Uitkomst), "Kies wat u voorstelt.");
        // Nobody who gets everything is told what else to try: what the form began with is then no answer.
        if (uitkomst == Dossiers.Uitkomst.Toegekend && Alternatief?.ReplaceLineEndings("\n").Trim() == Voorbeelden) Alternatief = null;
        VraagAlternatief(uitkomst);
        var keuze = StelBeslissingOpEndpoint.Keuze(new DossierId(id), uitkomst ?? default, Motivering, Vermeldingen, Context);
        return await Voer(id, ActingRole.Advising, nameof(Uitkomst), "Het ontwerp is bewaard.", keuze, ct);
    }

    // A next draft begins with the words of the last.
    private async Task Begin(CancellationToken ct)
    {
        Alternatief = Voorbeelden;
        if (Ontwerp is not { } ontwerp) return;

        (Uitkomst, Vermeldingen) = (ontwerp.Uitkomst.ToString(), [.. ontwerp.Vermeldingen]);
        if (await Werkbank.Kluis.LeesMotivering(Stand.Kern.Id, ontwerp.Motivering, Actor, Doel, ct) is { } motivering)
            (Juridisch, Feitelijk, Alternatief) = (motivering.Juridisch, motivering.Feitelijk, motivering.Alternatief);
    }
}
