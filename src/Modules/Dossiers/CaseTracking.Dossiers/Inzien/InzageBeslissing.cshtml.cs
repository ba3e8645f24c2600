using CaseTracking.Dossiers.Eigen;
using CaseTracking.Dossiers.Identificeren;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>The letter as the citizen got it, for who showed to be the applicant. For anybody else it is not there.</summary>
internal sealed class InzageBeslissingModel(
    DossierLijst dossiers, Dossierlezer lezer, Inzagerecht inzagerecht, Dossierkluis kluis, TimeProvider clock, IOptions<CityOptions> stad, Regelboek boek)
    : Trackingcodepagina(dossiers, boek)
{
    public Beslissingsbrief Brief { get; private set; } = null!;

    public string Stad => stad.Value.Name;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await Laad(code, ct) || !await inzagerecht.MagInzien(HttpContext, new DossierId(Dossier.Id), ct)) return NotFound();
        if (await lezer.Lees(new DossierId(Dossier.Id), ct) is not { } verhaal) return NotFound();
        if (await Eigenbeslissing.Brief(new Eigendossier(Dossier, verhaal, Type, Eigenadres.Met(Code)), kluis, clock, ct) is not { } brief) return NotFound();

        Brief = brief;
        return Page();
    }
}
