using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Types;
using CaseTracking.Dossiers.Vragen;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>The thread of questions about one's own request, and room for a new one.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnVragenModel(EigenDossiers dossiers, Vragendraad draad, Vraagontvangst ontvangst) : PageModel, IVraagformulier
{
    public const string Gedaan = "eigen-vraag-gesteld";

    [BindProperty, Required(ErrorMessage = "Schrijf eerst uw vraag."), StringLength(StelVraag.Langst, ErrorMessage = "Hou uw vraag onder 2000 tekens.")]
    public string? Vraag { get; set; }

    [BindProperty]
    public Guid VraagId { get; set; }

    public IReadOnlyList<Draadvraag> Draad { get; private set; } = [];

    public Eigendossier Eigen { get; private set; } = null!;

    public Dossiertype Type => Eigen.Type;

    private DossierId Id => new(Eigen.Rij.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Laad(id, ct) ? await Toon(ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        if (!ModelState.IsValid) return await Toon(ct);

        if (await ontvangst.Neem(Id, VraagId, Vraag, HttpContext, ct) is { } fout)
        {
            ModelState.AddModelError(nameof(Vraag), fout);
            return await Toon(ct);
        }

        TempData[Gedaan] = true;
        return Redirect($"{Eigen.Adres}/vragen");
    }

    private async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (await dossiers.Lees(HttpContext, id, ct) is not { } eigen) return false;

        Eigen = eigen;
        return true;
    }

    private async Task<PageResult> Toon(CancellationToken ct)
    {
        ModelState.Remove(nameof(VraagId));
        (VraagId, Draad) = (Guid.CreateVersion7(), await draad.Lees(Id, ct));
        return Page();
    }
}
