using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace CaseTracking.Dossiers.StukkenLeveren;

/// <summary>Takes documents in from a page or the API: content first, as pending; then the events, which make it final in their commit.</summary>
internal sealed class Stukontvangst(DossierStore store, Stukkenkluis kluis, Handelingen handelingen, Regelboek boek)
{
    public async Task<Outcome> Neem(Levering levering, HttpContext http, CancellationToken ct)
    {
        var vandaag = handelingen.Vandaag;
        var command = new LeverStukken(
            levering.DossierId, [.. levering.Bestanden.Select(b => Stuk(b, levering))], levering.Op ?? vandaag, vandaag, levering.Aanbrenger);

        // What is refused anyway is not written first. The rule speaks once more in the commit, for what changed meanwhile.
        var nu = await store.Load(levering.DossierId.Value, ct);
        if (LeverStukken.Decide(nu.State, command, boek) is Decision<IDossierEvent>.Rejected nee) return new Outcome.Rejected(nee.Reason);

        var inhouden = new List<PendingContent>();
        var bewaard = false;
        try
        {
            foreach (var bestand in levering.Bestanden) inhouden.Add(await kluis.Schrijf(bestand.Stuk, bestand.Bestand.Content, ct));
            var handeling = new Handeling(levering.DossierId, ActingRole.Registering, levering.IfMatch, (d, regels) => LeverStukken.Decide(d, command, regels))
            {
                InKluis = sleutel => inhouden.Zip(levering.Bestanden).SelectMany(p => Stukkenkluis.Houd(sleutel, p.First, p.Second.Bestand.Name)),
                Reply = levering.Reply,
            };
            var outcome = await handelingen.Voer(handeling, http, ct);
            bewaard = outcome is Outcome.Done;
            return outcome;
        }
        finally
        {
            if (!bewaard) await Verwerp(inhouden);
        }
    }

    private static LeverStukken.Stuk Stuk(Leverstuk b, Levering levering) => new(
        b.Stuk, b.Soort, ((Inspection.Accepted)b.Bestand.Inspection).MediaType, b.Bestand.Length, levering.ZichtbaarVoorBurger);

    // Not under the token of a request that may be gone already.
    private async Task Verwerp(List<PendingContent> inhouden)
    {
        try
        {
            foreach (var inhoud in inhouden) await kluis.Verwerp(inhoud, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // Nobody can read it, and the hourly cleaning takes it within a day; the first fault is the one to tell.
        }
    }
}
