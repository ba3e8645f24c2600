using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Beantwoorden;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>An employee writes down what the citizen asked by telephone or at the desk, and what was answered if it was answered at once.</summary>
internal sealed class VraagNoterenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    public static IReadOnlyList<SelectListItem> Kanalen { get; } =
        [.. new[] { Dossiers.Kanaal.Telefoon, Dossiers.Kanaal.Loket, Dossiers.Kanaal.Mail, Dossiers.Kanaal.Post }.Select(k => new SelectListItem(Keuzewoorden.Hoofdletter(Keuzewoorden.Van(k)), k.ToString()))];

    [BindProperty, Required(ErrorMessage = "Kies hoe de vraag kwam.")]
    public Kanaal? Kanaal { get; set; }

    [BindProperty, Required(ErrorMessage = "Schrijf wat de burger vroeg."), StringLength(StelVraag.Langst, ErrorMessage = "Hou de vraag onder 2000 tekens.")]
    public string? Vraag { get; set; }

    [BindProperty, StringLength(BeantwoordVraag.Langst, ErrorMessage = "Hou uw antwoord onder 4000 tekens.")]
    public string? Antwoord { get; set; }

    /// <summary>Made with the form, so that sending it twice asks once.</summary>
    [BindProperty]
    public Guid VraagId { get; set; }

    public override Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        VraagId = Guid.CreateVersion7();
        return base.OnGetAsync(id, ct);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var (vraag, antwoord) = (Vrijetekst.Van(Vraag), Vrijetekst.Van(Antwoord));
        var gesteld = new StelVraag(new DossierId(id), VraagId == default ? Guid.CreateVersion7() : VraagId, vraag, Aanbrenger.Medewerker);
        if (antwoord.Ref is null)
        {
            return Voer(
                id, ActingRole.Registering, nameof(Vraag), "De vraag is genoteerd en wacht op een antwoord.",
                new((d, _) => StelVraag.Decide(d, gesteld), vraag) { Kanaal = Kanaal }, ct);
        }

        var beantwoord = new BeantwoordVraag(new DossierId(id), gesteld.VraagId, antwoord);
        return Voer(
            id, ActingRole.Informing, nameof(Vraag), "De vraag en uw antwoord zijn genoteerd.",
            new((d, _) => Samen(d, gesteld, beantwoord), vraag, antwoord) { Kanaal = Kanaal }, ct);
    }

    // One call at the desk is one commit: there is never a question without the answer that was given with it.
    private static Decision<IDossierEvent> Samen(Dossier dossier, StelVraag vraag, BeantwoordVraag antwoord)
    {
        if (StelVraag.Decide(dossier, vraag) is not Decision<IDossierEvent>.Accepted gesteld) return StelVraag.Decide(dossier, vraag);
        if (gesteld.Events.Count == 0) return Decision.Accept<IDossierEvent>();

        return BeantwoordVraag.Decide(gesteld.Events.Aggregate(dossier, Dossiers.Dossier.Evolve), antwoord) is Decision<IDossierEvent>.Accepted beantwoord
            ? Decision.Accept<IDossierEvent>([.. gesteld.Events, .. beantwoord.Events])
            : BeantwoordVraag.Decide(dossier, antwoord);
    }
}
