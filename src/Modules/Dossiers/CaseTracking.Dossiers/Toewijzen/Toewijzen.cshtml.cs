using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Toewijzen;

internal sealed class ToewijzenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    /// <summary>Who was chosen from the list.</summary>
    [BindProperty]
    public string? Collega { get; set; }

    /// <summary>The code of somebody who is not in the list: who never signed in here.</summary>
    [BindProperty]
    public string? Behandelaar { get; set; }

    /// <summary>Oneself, and who works for the service of this file.</summary>
    public IReadOnlyList<SelectListItem> Collegas { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var (gekozen, getypt) = (Collega?.Trim() ?? "", Behandelaar?.Trim() ?? "");
        if (gekozen == "" && getypt == "") ModelState.AddModelError(nameof(Collega), "Kies een collega of vul een code in.");
        else if (gekozen != "" && getypt != "" && gekozen != getypt) ModelState.AddModelError(nameof(Behandelaar), "Kies een collega of vul een code in, niet allebei.");

        var command = new WijsBehandelaarToe(new DossierId(id), new MedewerkerRef(getypt == "" ? gekozen : getypt));
        var veld = getypt == "" ? nameof(Collega) : nameof(Behandelaar);
        return Voer(id, ActingRole.Registering, veld, "Het dossier is toegewezen.", new((d, boek) => WijsBehandelaarToe.Decide(d, command, boek)), ct);
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        var dienst = await Werkbank.Medewerkers.InUnit(Type.Dienst.Code, ct);
        Collegas = [new("Kies een collega", ""), new("Ikzelf", Actor.Id), .. dienst.Choices().Where(c => c.Value != Actor.Id)];
        return true;
    }
}
