using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Vragen;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Beantwoorden;

internal sealed class BeantwoordenModel(Werkbank werkbank, Dossierlezer lezer, Vragendraad draad) : Handelingpagina(werkbank)
{
    [BindProperty(SupportsGet = true)]
    public Guid VraagId { get; set; }

    [BindProperty, Required(ErrorMessage = "Schrijf eerst uw antwoord."), StringLength(BeantwoordVraag.Langst, ErrorMessage = "Hou uw antwoord onder 4000 tekens.")]
    public string? Antwoord { get; set; }

    /// <summary>What was asked; no words where the person was erased.</summary>
    public string? Vraag { get; private set; }

    public DateTimeOffset GesteldOp { get; private set; }

    /// <summary>What was asked and answered before, oldest first.</summary>
    public IReadOnlyList<Draadvraag> Eerder { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var antwoord = Vrijetekst.Van(Antwoord);
        var command = new BeantwoordVraag(new DossierId(id), VraagId, antwoord);
        return Voer(id, ActingRole.Informing, nameof(Antwoord), "De burger kan uw antwoord nu lezen.", new((d, _) => BeantwoordVraag.Decide(d, command), antwoord), ct);
    }

    // A question that a colleague just answered is no reason to lose what was typed: the rule says so on the page.
    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct) || await lezer.Lees(new DossierId(id), ct) is not { } verhaal) return false;
        if (Burgervraag.Van(verhaal.Gebeurtenissen).FirstOrDefault(v => v.Id == VraagId) is not { } vraag) return false;

        GesteldOp = vraag.GesteldOp;
        Vraag = await Werkbank.Kluis.LeesTekst(new DossierId(id), vraag.Vraag, Actor, "vraag-beantwoorden", ct);
        Eerder = [.. (await draad.Lees(new DossierId(id), ct)).Where(v => v.BeantwoordOp is not null)];
        return true;
    }
}
