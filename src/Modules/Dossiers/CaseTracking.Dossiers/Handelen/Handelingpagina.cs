using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Termijnen;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Handelen;

/// <summary>
/// A page with one act on one file. It shows the file as it is, keeps what was typed when a rule says no or a colleague was first, and goes
/// back to the file when it is done.
/// </summary>
[Authorize(Policies.Staff)]
internal abstract class Handelingpagina(Werkbank werkbank) : PageModel
{
    /// <summary>Key of the sentence that the page of the file shows once.</summary>
    public const string Gedaan = "gedaan";

    /// <summary>Version the employee looked at; a change by somebody else meanwhile is noticed.</summary>
    [BindProperty]
    public long Versie { get; set; }

    public Dossieroverzicht Dossier { get; private set; } = null!;

    public Dossiertype Type => Boek.Types.Van(new Typeref(Dossier.Product, Dossier.Typeversie));

    /// <summary>The terms this file lives by.</summary>
    public Termijnprofiel Profiel => Boek.Profielen.Voor(Type.Termijnprofiel, Termijnbepaling.Dag(Dossier.OntvangenOp))!;

    protected Werkbank Werkbank => werkbank;

    protected Regelboek Boek => werkbank.Boek;

    protected DateOnly Vandaag => werkbank.Handelingen.Vandaag;

    protected Actor Actor => Actor.From(User);

    public virtual async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();

        Versie = Dossier.Versie;
        return Page();
    }

    /// <summary>Reads what the page shows of the file; false when there is no such file.</summary>
    protected virtual async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (await werkbank.Lijst.Vind(new DossierId(id), ct) is not { } rij) return false;

        Dossier = rij;
        return true;
    }

    /// <summary>Acts, and goes back to the file; or stays on this page with the reason why not, beside <paramref name="veld"/>.</summary>
    protected Task<IActionResult> Voer(Guid id, ActingRole rol, string veld, string gedaan, Handelkeuze keuze, CancellationToken ct)
    {
        var handeling = new Handeling(new DossierId(id), keuze.Rol ?? rol, new IfMatch(Versie), keuze.Decide) { Teksten = keuze.Teksten, InKluis = keuze.InKluis, Kanaal = keuze.Kanaal };
        return Voer(id, veld, gedaan, () => werkbank.Handelingen.Voer(handeling, HttpContext, ct), ct);
    }

    /// <summary>The same for an act that needs more than the rule and the vault.</summary>
    protected async Task<IActionResult> Voer(Guid id, string veld, string gedaan, Func<Task<Outcome>> voer, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            try
            {
                var outcome = await voer();
                if (outcome is Outcome.Done)
                {
                    TempData[Gedaan] = gedaan;
                    return Redirect($"/werk/dossiers/{id}");
                }

                ModelState.AddModelError(veld, ((Outcome.Rejected)outcome).Reason.Detail);
            }
            catch (StaleVersionException)
            {
                ModelState.AddModelError(veld, "Een collega wijzigde dit dossier net. Kijk wat er veranderde en probeer het opnieuw.");
                ModelState.Remove(nameof(Versie));
            }
        }

        if (!await Laad(id, ct)) return NotFound();
        Versie = Dossier.Versie;
        return Page();
    }
}
