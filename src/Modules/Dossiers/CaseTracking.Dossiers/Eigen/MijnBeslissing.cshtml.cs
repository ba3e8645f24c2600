using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>The letter as the citizen got it, once it was notified.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnBeslissingModel(EigenDossiers dossiers, Dossierkluis kluis, TimeProvider clock, IOptions<CityOptions> stad) : PageModel
{
    public Eigendossier Eigen { get; private set; } = null!;

    public Beslissingsbrief Brief { get; private set; } = null!;

    public string Stad => stad.Value.Name;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await dossiers.Lees(HttpContext, id, ct) is not { } eigen || await Eigenbeslissing.Brief(eigen, kluis, clock, ct) is not { } brief) return NotFound();

        (Eigen, Brief) = (eigen, brief);
        return Page();
    }
}
