using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>Takes a question of the citizen, whichever way the request was found.</summary>
internal sealed class Vraagontvangst(Handelingen handelingen)
{
    /// <summary>Why it was not taken, in words for the citizen; nothing when it was.</summary>
    public async Task<string?> Neem(DossierId dossier, Guid vraagId, string? woorden, HttpContext http, CancellationToken ct)
    {
        var vraag = Vrijetekst.Van(woorden);
        var command = new StelVraag(dossier, vraagId == default ? Guid.CreateVersion7() : vraagId, vraag, Aanbrenger.Burger);
        var handeling = new Handeling(dossier, ActingRole.Registering, default, (d, _) => StelVraag.Decide(d, command)) { Teksten = [vraag] };
        try
        {
            return (await handelingen.Voer(handeling, http, ct) as Outcome.Rejected)?.Reason.Detail;
        }
        catch (StaleVersionException)
        {
            return "Iemand werkte net aan uw aanvraag. Probeer het opnieuw.";
        }
    }
}
