using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>The citizen takes the request back, as long as there is no answer.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnIntrekkenModel(EigenDossiers dossiers, Handelingen handelingen, Regelboek boek) : PageModel
{
    /// <summary>Version the citizen looked at; who decides meanwhile is noticed.</summary>
    [BindProperty]
    public long Versie { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public Eigendossier Eigen { get; private set; } = null!;

    public bool Mag => Eigenintrekking.Mag(Eigen, boek);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();

        Versie = Eigen.Rij.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        if (!ModelState.IsValid) return Page();

        if (await TrekIn(ct) is { } fout)
        {
            ModelState.Remove(nameof(Versie));
            ModelState.AddModelError(nameof(Toelichting), fout);
            Versie = Eigen.Rij.Versie;
            return Page();
        }

        TempData[Eigenmelding.Gedaan] = "U trok uw aanvraag in.";
        return Redirect(Eigen.Adres);
    }

    private async Task<string?> TrekIn(CancellationToken ct)
    {
        var handeling = Eigenintrekking.Handeling(Eigen, Vrijetekst.Van(Toelichting), new IfMatch(Versie));
        try
        {
            return (await handelingen.Voer(handeling, HttpContext, ct) as Outcome.Rejected)?.Reason.Detail;
        }
        catch (StaleVersionException)
        {
            return "Er veranderde net iets aan uw aanvraag. Kijk het na en probeer het opnieuw.";
        }
    }

    private async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (await dossiers.Lees(HttpContext, id, ct) is not { } eigen) return false;

        Eigen = eigen;
        return true;
    }
}
