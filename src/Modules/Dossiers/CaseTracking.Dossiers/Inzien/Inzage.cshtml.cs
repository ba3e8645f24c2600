using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Eigen;
using CaseTracking.Dossiers.Identificeren;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Vragen;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>The private part of a request, for who may see it: what is to be paid, the decision, the documents, and the thread of questions.</summary>
internal sealed class InzageModel(
    DossierLijst dossiers, Dossierlezer lezer, Inzagerecht inzagerecht, IOneTimeAccess toegang, Stukkenkluis kluis, Vragendraad draad, Vraagontvangst ontvangst,
    Regelboek boek)
    : Trackingcodepagina(dossiers, boek), IVraagformulier
{
    public const string Gedaan = "vraag-gesteld";

    private const string Bewaard = "vraag-bewaard";

    [BindProperty, Required(ErrorMessage = "Schrijf eerst uw vraag."), StringLength(StelVraag.Langst, ErrorMessage = "Hou uw vraag onder 2000 tekens.")]
    public string? Vraag { get; set; }

    [BindProperty]
    public Guid VraagId { get; set; }

    public IReadOnlyList<Draadvraag> Draad { get; private set; } = [];

    public Eigenbetaling? Betaling { get; private set; }

    public Eigenbeslissing? Beslissing { get; private set; }

    public Eigenstukken? Stukken { get; private set; }

    private DossierId Id => new(Dossier.Id);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct)) return NotFound();
        if (!await inzagerecht.MagInzien(HttpContext, Id, ct)) return Redirect($"{Tijdlijn}/toegang");

        Vraag = TempData[Bewaard] as string;
        return await Toon(ct);
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct)) return NotFound();
        if (!await inzagerecht.MagInzien(HttpContext, Id, ct)) return Bewaar();
        if (!ModelState.IsValid) return await Toon(ct);

        if (await ontvangst.Neem(Id, VraagId, Vraag, HttpContext, ct) is { } fout)
        {
            ModelState.AddModelError(nameof(Vraag), fout);
            return await Toon(ct);
        }

        TempData[Gedaan] = true;
        return Redirect($"{Tijdlijn}/inzage");
    }

    public async Task<IActionResult> OnPostSluitAsync(string code, CancellationToken ct)
    {
        await toegang.End(HttpContext, ct);
        return await Laad(code, ct) ? Redirect(Tijdlijn) : NotFound();
    }

    // Who wrote longer than the half hour finds the words back after the next code; they travel sealed in the browser's own cookie.
    private RedirectResult Bewaar()
    {
        if (Vraag is { Length: <= StelVraag.Langst }) TempData[Bewaard] = Vraag;
        return Redirect($"{Tijdlijn}/toegang");
    }

    private async Task<PageResult> Toon(CancellationToken ct)
    {
        ModelState.Remove(nameof(VraagId));
        (VraagId, Draad) = (Guid.CreateVersion7(), await draad.Lees(Id, ct));
        var eigen = await lezer.Lees(Id, ct) is { } verhaal ? new Eigendossier(Dossier, verhaal, Type, Eigenadres.Met(Code)) : null;
        (Betaling, Beslissing) = (Eigenbetaling.Van(eigen), Eigenbeslissing.Van(eigen));
        Stukken = await Eigenstukken.Van(eigen, kluis, ct) is { IsLeeg: false } stukken ? stukken : null;
        return Page();
    }
}
