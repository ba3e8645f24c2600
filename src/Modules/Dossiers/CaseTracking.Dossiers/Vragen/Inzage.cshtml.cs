using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Identificeren;
using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>The private part of a request, for who may see it: questions and answers in one thread, and room for a new question.</summary>
internal sealed class InzageModel(
    DossierLijst dossiers, Inzagerecht inzagerecht, IOneTimeAccess toegang, Vragendraad draad, Handelingen handelingen, Regelboek boek)
    : Trackingcodepagina(dossiers, boek)
{
    public const string Gedaan = "vraag-gesteld";

    private const string Bewaard = "vraag-bewaard";

    [BindProperty, Required(ErrorMessage = "Schrijf eerst uw vraag."), StringLength(StelVraag.Langst, ErrorMessage = "Hou uw vraag onder 2000 tekens.")]
    public string? Vraag { get; set; }

    /// <summary>Made with the form, so that sending it twice asks once.</summary>
    [BindProperty]
    public Guid VraagId { get; set; }

    public IReadOnlyList<Draadvraag> Draad { get; private set; } = [];

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

        if (await Stel(ct) is { } fout)
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

    private async Task<string?> Stel(CancellationToken ct)
    {
        var vraag = Vrijetekst.Van(Vraag);
        var command = new StelVraag(Id, VraagId == default ? Guid.CreateVersion7() : VraagId, vraag, Aanbrenger.Burger);
        var handeling = new Handeling(Id, ActingRole.Registering, default, (d, _) => StelVraag.Decide(d, command)) { Teksten = [vraag] };
        try
        {
            return (await handelingen.Voer(handeling, HttpContext, ct) as Outcome.Rejected)?.Reason.Detail;
        }
        catch (StaleVersionException)
        {
            return "Iemand werkte net aan uw aanvraag. Probeer het opnieuw.";
        }
    }

    private async Task<PageResult> Toon(CancellationToken ct)
    {
        ModelState.Remove(nameof(VraagId));
        (VraagId, Draad) = (Guid.CreateVersion7(), await draad.Lees(Id, ct));
        return Page();
    }
}
