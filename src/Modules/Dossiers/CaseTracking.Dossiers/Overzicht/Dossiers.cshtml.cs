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
internal sealed class DossiersModel(Werkbank werkbank, Werklijst werklijst, Dossierkijker kijker, Zoekopdrachten zoekopdrachten) : PageModel
{
    private const int PerBlad = 50;

    public Werklijstkeuze Keuze { get; private set; } = new();

    /// <summary>Words to search, as typed.</summary>
    [BindProperty]
    public string? Woorden { get; set; }

    public Werklijstkeuzes Keuzes { get; private set; } = null!;

    public Werklijstblad Blad { get; private set; } = null!;

    /// <summary>The sealed words are too old, or somebody else's.</summary>
    public bool ZoekVerlopen { get; private set; }

    /// <summary>Cursor of this page; nothing on the first.</summary>
    public string? Vanaf { get; private set; }

    /// <summary>The file that is open beside the list.</summary>
    public Dossierblik? Blik { get; private set; }

    /// <summary>The lists to choose from, with what was chosen.</summary>
    public IEnumerable<(string Naam, string Label, string? Waarde, IReadOnlyList<SelectListItem> Items)> Velden =>
    [
        ("stand", "Stand", Keuze.Stand, Keuzes.Standen), ("behandelaar", "Behandelaar", Keuze.Behandelaar, Keuzes.Behandelaars),
        ("termijn", "Termijn", Keuze.Termijn, Keuzes.Termijnen), ("product", "Product", Keuze.Product, Keuzes.Producten),
        ("dienst", "Dienst", Keuze.Dienst, Keuzes.Diensten), ("volgorde", "Volgorde", Keuze.Volgorde.ToString(), Keuzes.Volgordes),
    ];

    public string Ik => Wie.Id;

    private Actor Wie => Actor.From(User);

    /// <summary>Where the same list shows this file beside it.</summary>
    public string Naast(Werklijstregel regel) => $"{Keuze.Op(Vanaf, null, regel.Dossier.Id)}#dossier";

    public async Task OnGetAsync(string? na, Guid? dossier, CancellationToken ct)
    {
        Lees();
        Keuzes = await Werklijstkeuzes.Maak(werkbank, Ik, ct);
        Vanaf = na;
        Blad = await werklijst.Lees(Vraag(na), Zoek, PerBlad, Wie, ct);
        if (dossier is { } id) Blik = await kijker.Open(new DossierId(id), Wie, "werklijst-overzicht", werkbank.Handelingen.Vandaag, ct);
    }

    public IActionResult OnGetCsv(CancellationToken ct)
    {
        Lees();
        return new Werklijstbestand(werklijst.LeesAlles(Vraag(null), Zoek, Wie, ct), $"werklijst-{werkbank.Handelingen.Vandaag:yyyy-MM-dd}.csv");
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

    private Zoekvraag? Zoek => Woorden is null ? null : Zoekvraag.Van(Woorden);

    private Werklijstvraag Vraag(string? na) =>
        new(Keuze.Filter(werkbank.Boek, werkbank.Handelingen.Vandaag), Keuze.Volgorde, na is null ? null : Cursor.Parse(na));
}
