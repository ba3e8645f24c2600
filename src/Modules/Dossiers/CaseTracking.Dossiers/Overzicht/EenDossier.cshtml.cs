using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Overzicht;

[Authorize(Policies.Staff)]
internal sealed class EenDossierModel(DossierLijst lijst, Dossierkluis kluis, DossierStore store) : PageModel
{
    /// <summary>Version the employee looked at; a change by somebody else meanwhile is noticed.</summary>
    [BindProperty]
    public long Versie { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public Dossieroverzicht Dossier { get; private set; } = null!;

    public Aanvrager? Aanvrager { get; private set; }

    public IEnumerable<SelectListItem> Redenen { get; } =
    [
        new("Afgehandeld", nameof(Sluitreden.Afgehandeld)),
        new("Zonder gevolg", nameof(Sluitreden.ZonderGevolg)),
        new("Dubbele aanvraag", nameof(Sluitreden.Dubbel)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Toon(id, ct)) return NotFound();

        Versie = Dossier.Versie;
        return Page();
    }

    public Task<IActionResult> OnPostVolledigAsync(Guid id, CancellationToken ct) =>
        Voer(id, d => VerklaarVolledig.Decide(d, new VerklaarVolledig(new DossierId(id))), nameof(Versie), ct);

    public async Task<IActionResult> OnPostSluitenAsync(Guid id, CancellationToken ct)
    {
        if (Enum.TryParse<Sluitreden>(Reden, out var reden) && Enum.IsDefined(reden))
            return await Voer(id, d => SluitDossier.Decide(d, new SluitDossier(new DossierId(id), reden)), nameof(Reden), ct);

        ModelState.AddModelError(nameof(Reden), "Kies waarom u het dossier sluit.");
        return await Toon(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> Voer(Guid id, Func<Dossier, Decision<IDossierEvent>> decide, string veld, CancellationToken ct)
    {
        try
        {
            var outcome = await store.Execute(id, decide, HttpContext.Command(ActingRole.Deciding, new IfMatch(Versie)), ct);
            if (outcome is Outcome.Done) return Redirect($"/werk/dossiers/{id}");
            ModelState.AddModelError(veld, ((Outcome.Rejected)outcome).Reason.Detail);
        }
        catch (StaleVersionException)
        {
            ModelState.AddModelError(veld, "Een collega wijzigde dit dossier net. Kijk wat er veranderde en probeer het opnieuw.");
            ModelState.Remove(nameof(Versie));
        }

        if (!await Toon(id, ct)) return NotFound();
        Versie = Dossier.Versie;
        return Page();
    }

    private async Task<bool> Toon(Guid id, CancellationToken ct)
    {
        if (await lijst.Vind(new DossierId(id), ct) is not { } rij) return false;

        Dossier = rij;
        Aanvrager = await kluis.Lees(new DossierId(id), new BurgerRef(rij.Burger), Actor.From(User).Id, "dossier-behandelen", ct);
        return true;
    }
}
