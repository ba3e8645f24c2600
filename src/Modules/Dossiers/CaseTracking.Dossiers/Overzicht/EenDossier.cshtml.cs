using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Mailen;
using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Overzicht;

internal sealed class EenDossierModel(Werkbank werkbank, Dossierkijker kijker, Mailregister mails) : Handelingpagina(werkbank)
{
    /// <summary>Lines of the history on one page.</summary>
    private const int PerBlad = 40;

    /// <summary>Only the history before this event is shown; all of it when absent.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Voor { get; set; }

    public Dossierblik Blik { get; private set; } = null!;

    public IReadOnlyList<Historiekregel> Historiek { get; private set; } = [];

    /// <summary>Where older history goes on; nothing on the last page.</summary>
    public long? Ouder { get; private set; }

    /// <summary>What was written with the events shown; no words where the person was erased.</summary>
    public IReadOnlyDictionary<TekstRef, string?> Teksten { get; private set; } = new Dictionary<TekstRef, string?>();

    /// <summary>When the last mail to the applicant was refused; nothing when it left.</summary>
    public DateTimeOffset? MailMislukt { get; private set; }

    public Task<IActionResult> OnPostVolledigAsync(Guid id, CancellationToken ct)
    {
        var command = new VerklaarVolledig(new DossierId(id), Vandaag);
        return Voer(id, ActingRole.Deciding, nameof(Versie), "Het dossier is volledig verklaard.", new((d, boek) => VerklaarVolledig.Decide(d, command, boek)), ct);
    }

    public Task<IActionResult> OnPostNeemAsync(Guid id, CancellationToken ct)
    {
        var command = new WijsBehandelaarToe(new DossierId(id), new MedewerkerRef(Actor.Id));
        return Voer(id, ActingRole.Registering, nameof(Versie), "U behandelt dit dossier nu.", new((d, boek) => WijsBehandelaarToe.Decide(d, command, boek)), ct);
    }

    // The look is recorded with the first read, before anything is shown.
    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct) || await kijker.Open(new DossierId(id), Actor, "dossier-behandelen", Vandaag, ct) is not { } blik) return false;

        Blik = blik;
        var regels = Overzicht.Historiek.Van(blik.Verhaal, Boek, blik.Namen).Where(r => Voor is null || r.Versie < Voor).Take(PerBlad + 1).ToList();
        Historiek = [.. regels.Take(PerBlad)];
        Ouder = regels.Count > PerBlad ? Historiek[^1].Versie : null;
        MailMislukt = await mails.NietAangekomen(new DossierId(id), ct);
        Teksten = await LeesTeksten(ct);
        return true;
    }

    private async Task<IReadOnlyDictionary<TekstRef, string?>> LeesTeksten(CancellationToken ct)
    {
        var teksten = new Dictionary<TekstRef, string?>();
        foreach (var tekst in Historiek.Select(r => r.Tekst).OfType<TekstRef>())
            teksten[tekst] = await Werkbank.Kluis.LeesTekst(tekst, ct);
        return teksten;
    }
}
