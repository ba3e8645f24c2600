using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Toewijzen;

/// <summary>The files of a colleague who is away, taken over together. Each is an act of its own: one that fails leaves the others done.</summary>
[Authorize(Policies.Staff)]
internal sealed class SamenOvernemenModel(Werkbank werkbank) : PageModel
{
    /// <summary>So many at once; the next ones show after it.</summary>
    private const int Hoogstens = 100;

    /// <summary>The colleague.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Van { get; set; }

    [BindProperty, MinLength(1, ErrorMessage = "Kies minstens een dossier.")]
    public List<Guid> Dossiers { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Kies waarom u de dossiers overneemt.")]
    public Overnamereden? Reden { get; set; }

    public IEnumerable<SelectListItem> Redenen { get; } = Keuzewoorden.Keuzes(Enum.GetValues<Overnamereden>(), Keuzewoorden.Van);

    public IEnumerable<SelectListItem> Collegas { get; private set; } = [];

    public IReadOnlyList<Dossieroverzicht> Rijen { get; private set; } = [];

    /// <summary>What was not taken over, and why.</summary>
    public IReadOnlyList<Mislukking> Mislukt { get; private set; } = [];

    public DateOnly Vandaag => werkbank.Handelingen.Vandaag;

    public string NaamVan(Dossieroverzicht rij) => werkbank.Boek.Types.Van(new Typeref(rij.Product, rij.Typeversie)).Naam;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await Laad(ct);
        Dossiers = [.. Rijen.Select(r => r.Id)];
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var (gelukt, mislukt) = (0, new List<Mislukking>());
            foreach (var id in Dossiers.Distinct().Take(Hoogstens))
            {
                if (await Neem(new DossierId(id), ct) is not { } waarom) gelukt++;
                else mislukt.Add(new(await Nummer(id, ct), waarom));
            }

            TempData[Handelingpagina.Gedaan] = gelukt switch { 0 => null, 1 => "U nam 1 dossier over.", _ => $"U nam {gelukt} dossiers over." };
            if (mislukt.Count == 0) return Redirect($"/werk/dossiers?behandelaar={Uri.EscapeDataString(Actor.From(User).Id)}");

            Mislukt = mislukt;
        }

        await Laad(ct);
        return Page();
    }

    /// <summary>Why not; nothing when it was taken over.</summary>
    private async Task<string?> Neem(DossierId id, CancellationToken ct)
    {
        var command = new NeemDossierOver(id, new MedewerkerRef(Actor.From(User).Id), Reden!.Value, Van is null ? null : new MedewerkerRef(Van));
        var handeling = new Handeling(id, ActingRole.Registering, new IfMatch(null), (d, boek) => NeemDossierOver.Decide(d, command, boek));
        try
        {
            return (await werkbank.Handelingen.Voer(handeling, HttpContext, ct) as Outcome.Rejected)?.Reason.Detail;
        }
        catch (StaleVersionException)
        {
            return "Een collega wijzigde dit dossier net. Probeer het opnieuw.";
        }
    }

    private async Task<string> Nummer(Guid id, CancellationToken ct) => (await werkbank.Lijst.Vind(new DossierId(id), ct))?.Nummer ?? "Onbekend dossier";

    private async Task Laad(CancellationToken ct)
    {
        var ik = Actor.From(User).Id;
        var anderen = (await werkbank.Lijst.Behandelaars(ct)).Where(b => b != ik).ToList();
        Collegas = [new("Kies een collega", ""), .. (await werkbank.Medewerkers.Names(anderen, ct)).Choices(anderen)];
        Rijen = string.IsNullOrEmpty(Van) || Van == ik ? [] : await werkbank.Lijst.VanBehandelaar(Van, Hoogstens, ct);
    }

    /// <summary>A file that was not taken over.</summary>
    internal sealed record Mislukking(string Nummer, string Waarom);
}
