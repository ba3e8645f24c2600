using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Toewijzen;

internal sealed class OvernemenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies waarom u het dossier overneemt.")]
    public Overnamereden? Reden { get; set; }

    public IEnumerable<SelectListItem> Redenen { get; } = Keuzewoorden.Keuzes(Enum.GetValues<Overnamereden>(), Keuzewoorden.Van);

    /// <summary>Who has it now, by name or by code; nothing when nobody has.</summary>
    public string? Nu { get; private set; }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var command = new NeemDossierOver(new DossierId(id), new MedewerkerRef(Actor.Id), Reden ?? default);
        return Voer(id, ActingRole.Registering, nameof(Reden), "U behandelt dit dossier nu.", new((d, boek) => NeemDossierOver.Decide(d, command, boek)), ct);
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        if (Dossier.Behandelaar is { } nu) Nu = (await Werkbank.Medewerkers.Names([nu], ct))[nu];
        return true;
    }
}
