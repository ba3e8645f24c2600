using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.StukkenLeveren;

/// <summary>Where a citizen sends what was asked, whichever way the file was found.</summary>
internal abstract class Stukkenpagina(DossierStore store, Stukontvangst ontvangst, Regelboek boek, DeliveryProgress bezorging) : PageModel
{
    public const string Bedankt = "stukken-gekregen";

    /// <summary>Set beside <see cref="Bedankt"/> when the citizen may not yet see it where the request is followed.</summary>
    public const string Onderweg = "stukken-onderweg";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(2);

    /// <summary>One field for each kind that is asked.</summary>
    [BindProperty]
    public IList<Stukveld> Velden { get; set; } = [];

    public Dossieroverzicht Dossier { get; private set; } = null!;

    public Dossiertype Type => boek.Types.Van(new Typeref(Dossier.Product, Dossier.Typeversie));

    /// <summary>What is asked; nothing when there is nothing to send.</summary>
    public Stukvraag? Vraag { get; private set; }

    /// <summary>How many documents of this file the citizen may know of.</summary>
    public int Gekregen { get; private set; }

    private IEnumerable<string> Gevraagd => Vraag?.Ontbreekt ?? [];

    protected async Task<IActionResult> Toon(Dossieroverzicht? rij, CancellationToken ct)
    {
        if (!await Laad(rij, ct)) return NotFound();

        Velden = [.. Gevraagd.Select(s => new Stukveld { Soort = s })];
        return Page();
    }

    /// <summary>Takes what was sent, and goes on to <paramref name="daarna"/>.</summary>
    protected async Task<IActionResult> Ontvang(Dossieroverzicht? rij, string daarna, CancellationToken ct)
    {
        if (!await Laad(rij, ct)) return NotFound();
        if (!Velden.Select(v => v.Soort).SequenceEqual(Gevraagd)) return Veranderd();
        if (!ModelState.IsValid) return Page();

        if (await Stuur([.. Velden.SelectMany(v => v.Bestanden.Select(b => new Leverstuk(b, v.Soort!)))], ct) is { } fout)
        {
            ModelState.AddModelError(Velden.Count > 0 ? "Velden[0].Bestanden" : "", fout);
            return Page();
        }

        TempData[Bedankt] = true;
        // Who looks next sees what was just sent: other modules hear of it by message.
        if (!await bezorging.WaitUntilHandled(Dossier.Id, Geduld, ct)) TempData[Onderweg] = true;
        return Redirect(daarna);
    }

    private async Task<string?> Stuur(IReadOnlyList<Leverstuk> bestanden, CancellationToken ct)
    {
        try
        {
            var outcome = await ontvangst.Neem(new Levering(new DossierId(Dossier.Id), bestanden, Aanbrenger.Burger), HttpContext, ct);
            return (outcome as Outcome.Rejected)?.Reason.Detail;
        }
        catch (StaleVersionException)
        {
            return "Iemand werkte net aan uw aanvraag. Probeer het opnieuw.";
        }
    }

    // The form is of a moment ago: what we ask became something else, or came in meanwhile.
    private PageResult Veranderd()
    {
        ModelState.Clear();
        ModelState.AddModelError("", "Wat we u vragen, is net veranderd. Kijk hieronder wat we nu nodig hebben.");
        Velden = [.. Gevraagd.Select(s => new Stukveld { Soort = s })];
        return Page();
    }

    private async Task<bool> Laad(Dossieroverzicht? rij, CancellationToken ct)
    {
        if (rij is null) return false;

        var dossier = (Dossiers.Dossier.Bestaand)(await store.Load(rij.Id, ct)).State;
        (Dossier, Vraag) = (rij, dossier is Dossiers.Dossier.InOnderzoek or Dossiers.Dossier.InBehandeling ? dossier.Kern.OpenVraag : null);
        Gekregen = dossier.Kern.Stukken.Count(s => s.ZichtbaarVoorBurger);
        return true;
    }

    internal sealed class Stukveld
    {
        public string? Soort { get; set; }

        public UploadedFiles Bestanden { get; set; } = UploadedFiles.None;
    }
}
