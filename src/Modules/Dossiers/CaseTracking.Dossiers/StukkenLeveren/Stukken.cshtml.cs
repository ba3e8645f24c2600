using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Api;
using CaseTracking.Web.Forms;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.StukkenLeveren;

/// <summary>The documents of a file: what is in it, and what an employee adds.</summary>
[ReceivesUploads]
internal sealed class StukkenModel(Werkbank werkbank, Stukkenlijst lijst, Stukkenkluis kluis, Stukontvangst ontvangst) : Handelingpagina(werkbank)
{
    private const string Ja = "ja";
    private const string Nee = "nee";

    [BindProperty]
    public UploadedFiles Bestanden { get; set; } = UploadedFiles.None;

    [BindProperty]
    public string? Soort { get; set; }

    [BindProperty]
    public string? Zichtbaar { get; set; } = Ja;

    /// <summary>Today when nothing was filled in.</summary>
    [BindProperty]
    public DateParts BinnenOp { get; set; } = new();

    public IReadOnlyList<(Stukregel Regel, string? Naam)> Stukken { get; private set; } = [];

    /// <summary>What was asked comes first.</summary>
    public IEnumerable<SelectListItem> Soorten => Dossier.Voortgang.Ontbreekt.Select(c => new SelectListItem($"{Type.Stuknaam(c)} (gevraagd)", c))
        .Concat(Type.Stukken.Select(s => s.Code).Append(Stuksoort.Andere).Distinct().Except(Dossier.Voortgang.Ontbreekt).Select(c => new SelectListItem(Type.Stuknaam(c), c)));

    public IEnumerable<SelectListItem> Zichtbaarheid { get; } = [new("Ja", Ja), new("Nee, alleen medewerkers", Nee)];

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (Zichtbaar is not (Ja or Nee)) ModelState.AddModelError(nameof(Zichtbaar), "Kies of de burger dit mag zien.");
        var levering = new Levering(new DossierId(id), [.. Bestanden.Select(b => new Leverstuk(b, Soort ?? Stuksoort.Andere))], Aanbrenger.Medewerker)
        {
            Op = BinnenOp.Value,
            ZichtbaarVoorBurger = Zichtbaar == Ja,
            IfMatch = new IfMatch(Versie),
        };
        return HierVerder(id, Voer(id, nameof(Bestanden), "De documenten zitten in het dossier.", () => ontvangst.Neem(levering, HttpContext, ct), ct));
    }

    public Task<IActionResult> OnPostZichtbaarheidAsync(Guid id, Guid stuk, bool tonen, CancellationToken ct)
    {
        var command = new WijzigStukzichtbaarheid(new DossierId(id), new StukRef(stuk), tonen);
        var gedaan = tonen ? "De burger mag dit document zien." : "De burger ziet dit document niet meer.";
        return HierVerder(id, Voer(id, ActingRole.Deciding, "", gedaan, WijzigStukzichtbaarheidEndpoint.Keuze(command), ct));
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        var regels = await lijst.Lees(new DossierId(id), ct);
        var namen = await kluis.Namen(new DossierId(id), regels.Select(r => r.Stuk), Actor, ct);
        Stukken = [.. regels.Select(r => (r, namen[r.Stuk]))];
        return true;
    }

    // Who adds one document often adds the next.
    private async Task<IActionResult> HierVerder(Guid id, Task<IActionResult> antwoord) =>
        await antwoord is RedirectResult ? Redirect($"/werk/dossiers/{id}/stukken") : await antwoord;
}
