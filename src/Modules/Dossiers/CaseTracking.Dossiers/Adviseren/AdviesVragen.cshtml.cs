using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Adviseren;

internal sealed class AdviesVragenModel(Werkbank werkbank, DossierStore store) : Handelingpagina(werkbank)
{
    [BindProperty, Required(ErrorMessage = "Kies aan wie u advies vraagt.")]
    public string? Instantie { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de vraag onder 2000 tekens.")]
    public string? Vraag { get; set; }

    public IReadOnlyList<Adviesvraag> Open { get; private set; } = [];

    public IEnumerable<SelectListItem> Instanties => Type.Adviesinstanties.Select(i => new SelectListItem($"{Keuzewoorden.Hoofdletter(i.Naam)} ({i.Dagen} dagen)", i.Code));

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var vraag = Vrijetekst.Van(Vraag);
        var command = new VraagAdvies(new DossierId(id), Guid.CreateVersion7(), Instantie ?? "", Vandaag, vraag.Ref);
        return Voer(
            id, ActingRole.Deciding, nameof(Instantie), "Het advies is gevraagd.", new((d, boek) => VraagAdvies.Decide(d, command, boek), vraag), ct);
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        Open = (await store.Load(id, ct)).State is Dossier.Bestaand { Kern.OpenAdviezen: { } open } ? open : [];
        return true;
    }
}
