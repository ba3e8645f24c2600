using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Termijnen;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Dossiers.Handelen;

/// <summary>
/// The edge of every act on a file, for pages and API alike: who acts, in which role, at which day; what was written in own words goes to
/// the vault in the same commit.
/// </summary>
internal sealed class Handelingen(DossierStore store, DossierLijst lijst, Dossierkluis kluis, Regelboek boek, TimeProvider clock)
{
    /// <summary>Today in Brussels.</summary>
    public DateOnly Vandaag => Brussel.Dag(clock.GetUtcNow()).ToDateOnly();

    public Task<Outcome> Voer(Handeling handeling, HttpContext http, CancellationToken ct) =>
        Voer(handeling, Envelop(handeling, http), ct);

    /// <summary>The same for an act that does not come from a request.</summary>
    public async Task<Outcome> Voer(Handeling handeling, CommandContext context, CancellationToken ct)
    {
        var statements = new List<SqlStatement>();
        if (handeling.HeeftKluis && await lijst.Vind(handeling.DossierId, ct) is { } rij)
        {
            if (await kluis.Sleutel(new BurgerRef(rij.Burger), ct) is not { } sleutel) return new Outcome.Rejected(DossierRejections.GegevensGewist);
            foreach (var (tekst, woorden) in handeling.Teksten)
                if (tekst is { } id) statements.Add(sleutel.Add(id.Value, new Tekst(woorden!)));
            if (handeling.InKluis is { } meer) statements.AddRange(meer(sleutel));
        }

        try
        {
            return await store.Execute(handeling.DossierId.Value, d => handeling.Decide(d, boek), context with { Statements = statements }, ct);
        }
        catch (SubjectErasedException)
        {
            // Erased between the look at the key and the commit: the same answer as a moment later.
            return new Outcome.Rejected(DossierRejections.GegevensGewist);
        }
        catch (PendingContentGoneException)
        {
            return new Outcome.Rejected(DossierRejections.UploadVerlopen);
        }
    }

    private static CommandContext Envelop(Handeling handeling, HttpContext http)
    {
        var context = http.Command(handeling.Rol, handeling.IfMatch, handeling.Reply);
        return handeling.Kanaal is { } kanaal ? context with { Metadata = context.Metadata with { Channel = kanaal.ToString() } } : context;
    }
}

/// <summary>One act on a file.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Rol">The role of the moment.</param>
/// <param name="IfMatch">The version the actor looked at.</param>
/// <param name="Decide">The rule.</param>
internal sealed record Handeling(DossierId DossierId, ActingRole Rol, IfMatch IfMatch, Func<Dossier, Regelboek, Decision<IDossierEvent>> Decide)
{
    /// <summary>What was written in own words.</summary>
    public IReadOnlyList<Vrijetekst> Teksten { get; init; } = [];

    /// <summary>More for the vault, such as making a delivered document final.</summary>
    public Func<SubjectKey, IEnumerable<SqlStatement>>? InKluis { get; init; }

    /// <summary>How it reached the city, where that was not by this page or the API.</summary>
    public Kanaal? Kanaal { get; init; }

    /// <summary>What a client is answered; kept for a repeated request.</summary>
    public CommandReply? Reply { get; init; }

    /// <summary>Whether anything goes to the vault.</summary>
    public bool HeeftKluis => InKluis is not null || Teksten.Any(t => t.Ref is not null);
}

/// <summary>Free text on its way to the vault, with the reference the event carries; nothing when nothing was written.</summary>
internal readonly record struct Vrijetekst(TekstRef? Ref, string? Woorden)
{
    public static Vrijetekst Van(string? woorden) => string.IsNullOrWhiteSpace(woorden) ? default : new(TekstRef.New(), woorden.Trim());
}
