using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Identificatie;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>Files a request from a page or the API: the edge where number, code and references come from.</summary>
internal sealed class Indiening(DossierStore store, Dossierkluis kluis, Dossiernummers nummers, Regelboek boek, TimeProvider clock)
{
    /// <summary>Today in Brussels.</summary>
    public DateOnly Vandaag => Brussel.Dag(clock.GetUtcNow()).ToDateOnly();

    /// <summary>Makes what the request gets before any rule has seen it.</summary>
    public async Task<Ontvangst> Bereid(CancellationToken ct) => new(DossierId.New(), await nummers.Volgend(ct), Trackingcode.New());

    public Task<Outcome> Dien(Ontvangst ontvangst, Aanvraag aanvraag, CommandContext context, CancellationToken ct)
    {
        var burger = BurgerRef.New();
        var vandaag = Vandaag;
        var command = new DienAanvraagIn(
            ontvangst.DossierId, ontvangst.Nummer, aanvraag.Product, burger, Convert.ToHexStringLower(ontvangst.Code.Hash()),
            aanvraag.OntvangenOp ?? vandaag, vandaag, aanvraag.Kanaal, aanvraag.Periode, aanvraag.Kanaal == Kanaal.Web);
        return store.Execute(
            ontvangst.DossierId.Value, d => DienAanvraagIn.Decide(d, command, boek), Envelop(context, aanvraag, vandaag) with
            {
                Statements = kluis.Bewaar(burger, aanvraag.Aanvrager),
            }, ct);
    }

    // What was received earlier than today was so then, though we write it down only now.
    private static CommandContext Envelop(CommandContext context, Aanvraag aanvraag, DateOnly vandaag) => context with
    {
        Metadata = context.Metadata with
        {
            Channel = aanvraag.Kanaal.ToString(),
            EffectiveAt = aanvraag.OntvangenOp is { } op && op < vandaag ? Brussel.BeginVan(Termijnbepaling.Dag(op)).ToDateTimeOffset() : null,
        },
    };
}

/// <summary>What is asked, by whom and how it came in.</summary>
internal sealed record Aanvraag(string Product, Aanvrager Aanvrager, Kanaal Kanaal = Kanaal.Web, DateOnly? OntvangenOp = null, Periode? Periode = null);

/// <summary>What the citizen takes home.</summary>
internal sealed record Ontvangst(DossierId DossierId, string Nummer, Trackingcode Code);
