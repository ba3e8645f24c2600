using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.StukkenLeveren;
using CaseTracking.Messaging;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>The documents of one's own file: what is there, and what is still asked.</summary>
[Authorize(Policies.Citizen), ReceivesUploads]
internal sealed class MijnStukkenModel(EigenDossiers dossiers, Stukkenkluis kluis, DossierStore store, Stukontvangst ontvangst, Regelboek boek, DeliveryProgress bezorging)
    : Stukkenpagina(store, ontvangst, boek, bezorging)
{
    public Eigenstukken Eigen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await Lees(id, ct) ? await Toon(await dossiers.Vind(User, id, ct), ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await Lees(id, ct) ? await Ontvang(await dossiers.Vind(User, id, ct), Eigen.Aanleveradres, ct) : NotFound();

    private async Task<bool> Lees(Guid id, CancellationToken ct)
    {
        if (await Eigenstukken.Van(await dossiers.Lees(HttpContext, id, ct), kluis, ct) is not { } eigen) return false;

        Eigen = eigen;
        return true;
    }
}
