using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Overzicht;

[Authorize(Policies.Staff)]
internal sealed class DossiersModel(DossierLijst lijst, Regelboek boek) : PageModel
{
    public IReadOnlyList<Dossieroverzicht> Rijen { get; private set; } = [];

    public string? Volgende { get; private set; }

    public string NaamVan(Dossieroverzicht rij) => boek.Types.Van(new Typeref(rij.Product, rij.Typeversie)).Naam;

    public async Task OnGetAsync(string? na, CancellationToken ct)
    {
        var page = new PageRequest(na is null ? null : Cursor.Parse(na), Limit: 50);
        var blad = page.Page(await lijst.Lees(page, ct), rij => Cursor.After(rij.IngediendOp, rij.Id));
        (Rijen, Volgende) = (blad.Items, blad.Next);
    }
}
