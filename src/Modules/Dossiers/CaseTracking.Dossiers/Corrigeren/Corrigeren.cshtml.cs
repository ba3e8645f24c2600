using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Corrigeren;

internal sealed class CorrigerenModel(Werkbank werkbank, DossierStore store) : Handelingpagina(werkbank)
{
    /// <summary>Where the file can go back to; nothing when there is no way back.</summary>
    public Dossierstand? Terug { get; private set; }

    [BindProperty]
    public Dossierstand? Naar { get; set; }

    [BindProperty, Required(ErrorMessage = "Kies wat er fout liep.")]
    public Correctiereden? Reden { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public IEnumerable<SelectListItem> Redenen { get; } = Keuzewoorden.Keuzes(Enum.GetValues<Correctiereden>(), Keuzewoorden.Van);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toelichting = Vrijetekst.Van(Toelichting);
        var command = new CorrigeerStand(new DossierId(id), Naar ?? default, Reden ?? default, toelichting.Ref);
        return Voer(id, ActingRole.Deciding, nameof(Reden), "De stand is rechtgezet.", new((d, boek) => CorrigeerStand.Decide(d, command, boek), toelichting), ct);
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        Terug = Correctie.Mogelijk((await store.Load(id, ct)).State);
        return true;
    }
}
