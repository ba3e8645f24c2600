using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Adviseren;

internal sealed class AdviesOntvangenModel(Werkbank werkbank, DossierStore store) : Handelingpagina(werkbank)
{
    private const string Zelf = "zelf";

    [BindProperty(SupportsGet = true)]
    public Guid AdviesId { get; set; }

    [BindProperty, Required(ErrorMessage = "Kies wat het advies zegt.")]
    public Adviesstrekking? Strekking { get; set; }

    [BindProperty, Required(ErrorMessage = "Kies wie het advies schreef.")]
    public string? Schrijver { get; set; }

    [BindProperty, StringLength(8000, ErrorMessage = "Hou het advies onder 8000 tekens.")]
    public string? Advies { get; set; }

    public string Instantie { get; private set; } = "een instantie";

    public IEnumerable<SelectListItem> Strekkingen { get; } = [.. Enum.GetValues<Adviesstrekking>().Select(s => new SelectListItem(Codewoorden.Van(s), s.ToString()))];

    public IEnumerable<SelectListItem> Schrijvers => [new($"{Keuzewoorden.Hoofdletter(Instantie)}. Ik schrijf het over.", "instantie"), new("Ikzelf", Zelf)];

    private bool IsOpen { get; set; }

    public override async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var pagina = await base.OnGetAsync(id, ct);
        return IsOpen ? pagina : NotFound();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var advies = Vrijetekst.Van(Advies);
        var rol = OntvangAdvies.Rol(Schrijver == Zelf);
        var command = new OntvangAdvies(new DossierId(id), AdviesId, Strekking ?? default, advies.Ref);
        return Voer(id, rol, nameof(Strekking), "Het advies is bewaard.", new((d, _) => OntvangAdvies.Decide(d, command), advies), ct);
    }

    // An advice that meanwhile came in is no reason to lose what was typed: the rule says so on the page.
    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        var open = (await store.Load(id, ct)).State is Dossier.Bestaand { Kern.OpenAdviezen: var adviezen } ? adviezen.FirstOrDefault(a => a.Id == AdviesId) : null;
        (IsOpen, Instantie) = (open is not null, open is null ? Instantie : Type.Instantienaam(open.Instantie));
        return true;
    }
}
