using CaseTracking.Dossiers.Handelen;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.Dossiers.Overzicht;

[Authorize(Policies.Staff)]
internal sealed class DossiersModel(Werkbank werkbank) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Dossierstand? Stand { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Behandelaar { get; set; }

    public IReadOnlyList<Dossieroverzicht> Rijen { get; private set; } = [];

    public string? Volgende { get; private set; }

    public DateOnly Vandaag => werkbank.Handelingen.Vandaag;

    public bool IsGefilterd => Stand is not null || !string.IsNullOrEmpty(Behandelaar);

    public IEnumerable<SelectListItem> Standen { get; } =
        [new("Alle standen", ""), .. Enum.GetValues<Dossierstand>().Select(s => new SelectListItem(Codewoorden.Van(s), s.ToString()))];

    public IEnumerable<SelectListItem> Behandelaars { get; private set; } = [];

    public string NaamVan(Dossieroverzicht rij) => werkbank.Boek.Types.Van(new Typeref(rij.Product, rij.Typeversie)).Naam;

    public async Task OnGetAsync(string? na, CancellationToken ct)
    {
        var ik = Actor.From(User).Id;
        var anderen = (await werkbank.Lijst.Behandelaars(ct)).Where(b => b != ik).Select(b => new SelectListItem(b, b));
        Behandelaars = [new("Iedereen", ""), new("Ikzelf", ik), new("Nog niemand", Dossierfilter.Niemand), .. anderen];

        var page = new PageRequest(na is null ? null : Cursor.Parse(na), Limit: 50);
        var filter = new Dossierfilter(Stand, string.IsNullOrEmpty(Behandelaar) ? null : Behandelaar);
        var blad = page.Page(await werkbank.Lijst.Lees(page, filter, ct), rij => Cursor.After(rij.IngediendOp, rij.Id));
        Rijen = blad.Items;
        Volgende = blad.Next is null ? null : Adres(blad.Next);
    }

    private string Adres(string na) => QueryHelpers.AddQueryString(
        "/werk/dossiers", new Dictionary<string, string?> { ["stand"] = Stand?.ToString(), ["behandelaar"] = Behandelaar, ["na"] = na });
}
