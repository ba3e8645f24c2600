using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Zoeken;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>The work list. Its filters are in the address; what was searched is there sealed, for words can be a name.</summary>
[Authorize(Policies.Staff)]
internal sealed class DossiersModel(Werkbank werkbank, Werklijst werklijst, Zoekopdrachten zoekopdrachten) : PageModel
{
    private const int PerBlad = 50;
    private const int InCsv = 10_000;

    public Werklijstkeuze Keuze { get; private set; } = new();

    /// <summary>Words to search, as typed.</summary>
    [BindProperty]
    public string? Woorden { get; set; }

    public Werklijstkeuzes Keuzes { get; private set; } = null!;

    public Werklijstblad Blad { get; private set; } = null!;

    /// <summary>The sealed words are too old, or somebody else's.</summary>
    public bool ZoekVerlopen { get; private set; }

    /// <summary>Not the first page.</summary>
    public bool Na { get; private set; }

    /// <summary>The lists to choose from, with what was chosen.</summary>
    public IEnumerable<(string Naam, string Label, string? Waarde, IReadOnlyList<SelectListItem> Items)> Velden =>
    [
        ("stand", "Stand", Keuze.Stand, Keuzes.Standen), ("behandelaar", "Behandelaar", Keuze.Behandelaar, Keuzes.Behandelaars),
        ("termijn", "Termijn", Keuze.Termijn, Keuzes.Termijnen), ("product", "Product", Keuze.Product, Keuzes.Producten),
        ("dienst", "Dienst", Keuze.Dienst, Keuzes.Diensten), ("volgorde", "Volgorde", Keuze.Volgorde.ToString(), Keuzes.Volgordes),
    ];

    public string Ik => Actor.From(User).Id;

    public async Task OnGetAsync(string? na, CancellationToken ct)
    {
        Lees();
        Keuzes = await Werklijstkeuzes.Maak(werkbank, Ik, ct);
        Na = na is not null;
        Blad = await Vraag(na, PerBlad, ct);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        Lees();
        var blad = await Vraag(null, InCsv, ct);
        return File(Werklijstcsv.Schrijf(blad.Regels), "text/csv; charset=utf-8", $"werklijst-{werkbank.Handelingen.Vandaag:yyyy-MM-dd}.csv");
    }

    public IActionResult OnPostZoek()
    {
        if (string.IsNullOrWhiteSpace(Woorden)) return Redirect(Werklijstkeuze.Adres);

        var woorden = Woorden.Length > Zoekvraag.Langst ? Woorden[..Zoekvraag.Langst] : Woorden;
        return Redirect((new Werklijstkeuze { Stand = Werklijstkeuze.Alle, Zoek = zoekopdrachten.Verzegel(Ik, woorden.Trim()) }).ToString());
    }

    private void Lees()
    {
        Keuze = Werklijstkeuze.Uit(Request.Query);
        Woorden = Keuze.Zoek is null ? null : zoekopdrachten.Open(Ik, Keuze.Zoek);
        ZoekVerlopen = Keuze.Zoek is not null && Woorden is null;
        if (ZoekVerlopen) Keuze = Keuze with { Zoek = null };
    }

    private Task<Werklijstblad> Vraag(string? na, int hoogstens, CancellationToken ct)
    {
        var vraag = new Werklijstvraag(Keuze.Filter(werkbank.Boek, werkbank.Handelingen.Vandaag), Keuze.Volgorde, na is null ? null : Cursor.Parse(na));
        return werklijst.Lees(vraag, Woorden is null ? null : Zoekvraag.Van(Woorden), hoogstens, Ik, ct);
    }
}
