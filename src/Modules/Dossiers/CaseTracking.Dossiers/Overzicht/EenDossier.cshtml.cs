using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Overzicht;

internal sealed class EenDossierModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty]
    public string? Reden { get; set; }

    public Aanvrager? Aanvrager { get; private set; }

    public IEnumerable<SelectListItem> Redenen { get; } =
    [
        new("Afgehandeld", nameof(Sluitreden.Afgehandeld)),
        new("Zonder gevolg", nameof(Sluitreden.ZonderGevolg)),
        new("Dubbele aanvraag", nameof(Sluitreden.Dubbel)),
    ];

    public Task<IActionResult> OnPostVolledigAsync(Guid id, CancellationToken ct)
    {
        var command = new VerklaarVolledig(new DossierId(id), Vandaag);
        return Voer(id, ActingRole.Deciding, nameof(Versie), "Het dossier is volledig verklaard.", new((d, boek) => VerklaarVolledig.Decide(d, command, boek)), ct);
    }

    public Task<IActionResult> OnPostSluitenAsync(Guid id, CancellationToken ct)
    {
        if (!Enum.TryParse<Sluitreden>(Reden, out var reden) || !Enum.IsDefined(reden)) ModelState.AddModelError(nameof(Reden), "Kies waarom u het dossier sluit.");
        var command = new SluitDossier(new DossierId(id), reden);
        return Voer(id, ActingRole.Deciding, nameof(Reden), "Het dossier is gesloten.", new((d, boek) => SluitDossier.Decide(d, command, boek)), ct);
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        Aanvrager = await Werkbank.Kluis.Lees(new DossierId(id), new BurgerRef(Dossier.Burger), Actor.Id, "dossier-behandelen", ct);
        return true;
    }
}
