using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.StukkenLeveren;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>Does what a page or the API would do, for people of the demo. A rule that says no is a fault of the story.</summary>
internal sealed class Naspeler(Indiening indiening, Handelingen handelingen, Stukkenkluis kluis)
{
    public async Task Dien(Ontvangst ontvangst, Aanvraag aanvraag, Actor? wie, CancellationToken ct) =>
        Eis(await indiening.Dien(ontvangst, aanvraag, Context(wie, ActingRole.Registering), ct), ontvangst.DossierId);

    public async Task Doe(DossierId id, Actor wie, ActingRole rol, Func<HandelingContext, Handelkeuze> kies, CancellationToken ct)
    {
        var keuze = kies(new HandelingContext(handelingen.Vandaag, wie));
        var handeling = new Handeling(id, keuze.Rol ?? rol, default, keuze.Decide) { Teksten = keuze.Teksten, InKluis = keuze.InKluis };
        Eis(await handelingen.Voer(handeling, Context(wie, handeling.Rol), ct), id);
    }

    /// <summary>Documents come in: by the citizen online, or by an employee who was handed them.</summary>
    public async Task Lever(DossierId id, IReadOnlyList<string> soorten, Actor? wie, CancellationToken ct)
    {
        var stukken = new List<(LeverStukken.Stuk Stuk, EventSourcing.Vault.PendingContent Inhoud)>();
        foreach (var soort in soorten)
        {
            var stuk = StukRef.New();
            using var inhoud = new MemoryStream(Voorbeeldstuk.Pdf);
            stukken.Add((new(stuk, soort, "application/pdf", inhoud.Length, ZichtbaarVoorBurger: true), await kluis.Schrijf(stuk, inhoud, ct)));
        }

        var vandaag = handelingen.Vandaag;
        var command = new LeverStukken(id, [.. stukken.Select(s => s.Stuk)], vandaag, vandaag, wie is null ? Aanbrenger.Burger : Aanbrenger.Medewerker);
        var handeling = new Handeling(id, ActingRole.Registering, default, (d, boek) => LeverStukken.Decide(d, command, boek))
        {
            InKluis = sleutel => stukken.SelectMany(s => Stukkenkluis.Houd(sleutel, s.Inhoud, $"{s.Stuk.Soort}.pdf")),
        };
        Eis(await handelingen.Voer(handeling, Context(wie, handeling.Rol), ct), id);
    }

    // An event never has the account of a citizen.
    private static CommandContext Context(Actor? wie, ActingRole rol) => new(new EventMetadata(wie is { IsStaff: true } ? wie.Id : null, rol, "web"));

    private static void Eis(Outcome outcome, DossierId id)
    {
        if (outcome is Outcome.Rejected { Reason: var reden }) throw new InvalidOperationException($"The story of {id.Value} breaks off: {reden.Code}.");
    }
}
