using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Identificatie;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>Files a request from a page or the API: the edge where number, code and references come from.</summary>
internal sealed class Indiening(DossierStore store, Dossierkluis kluis, Dossiernummers nummers)
{
    /// <summary>Makes what the request gets before any rule has seen it.</summary>
    public async Task<Ontvangst> Bereid(CancellationToken ct) => new(DossierId.New(), await nummers.Volgend(ct), Trackingcode.New());

    public Task<Outcome> Dien(Ontvangst ontvangst, string product, Aanvrager aanvrager, CommandContext context, CancellationToken ct)
    {
        var burger = BurgerRef.New();
        var hash = Convert.ToHexStringLower(ontvangst.Code.Hash());
        var command = new DienAanvraagIn(ontvangst.DossierId, ontvangst.Nummer, product, burger, hash);
        return store.Execute(
            ontvangst.DossierId.Value, d => DienAanvraagIn.Decide(d, command), context with { Statements = kluis.Bewaar(burger, aanvrager) }, ct);
    }
}

/// <summary>What the citizen takes home.</summary>
internal sealed record Ontvangst(DossierId DossierId, string Nummer, Trackingcode Code);
