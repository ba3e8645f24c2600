using CaseTracking.Dossiers.Eigen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Identificatie;
using CaseTracking.Termijnen;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>Files a request from a page or the API: the edge where number, code and references come from.</summary>
internal sealed class Indiening(DossierStore store, Dossierkluis kluis, Eigenaars eigenaars, Dossiernummers nummers, Regelboek boek, TimeProvider clock)
{
    /// <summary>Today in Brussels.</summary>
    public DateOnly Vandaag => Brussel.Dag(clock.GetUtcNow()).ToDateOnly();

    /// <summary>Makes what the request gets before any rule has seen it.</summary>
    public async Task<Ontvangst> Bereid(CancellationToken ct) => new(DossierId.New(), await nummers.Volgend(ct), Trackingcode.New());

    /// <summary>The receipt of a request that is accepted; nothing when the product is not known on its day.</summary>
    public Ontvangstblad? Blad(Ontvangst ontvangst, Aanvraag aanvraag)
    {
        var op = aanvraag.OntvangenOp ?? Vandaag;
        return boek.Types.Geldig(aanvraag.Product, op) is { } type
            ? Ontvangstblad.Van(new(ontvangst.Nummer, ontvangst.Code.Formatted, type.Code, type.Versie, op), boek)
            : null;
    }

    public async Task<Outcome> Dien(Ontvangst ontvangst, Aanvraag aanvraag, CommandContext context, CancellationToken ct)
    {
        var (burger, vandaag) = (BurgerRef.New(), Vandaag);
        var op = aanvraag.OntvangenOp ?? vandaag;
        var antwoorden = aanvraag.Aanvrager.Antwoorden ?? [];
        if (boek.Types.Geldig(aanvraag.Product, op) is { } type && Antwoordcontrole.Fouten(type, antwoorden).FirstOrDefault() is { Reden: { } nee })
            return new Outcome.Rejected(nee);

        var command = new DienAanvraagIn(
            ontvangst.DossierId, ontvangst.Nummer, aanvraag.Product, burger, Convert.ToHexStringLower(ontvangst.Code.Hash()),
            op, vandaag, aanvraag.Kanaal, aanvraag.Periode, aanvraag.DoorBurger);
        return await store.Execute(
            ontvangst.DossierId.Value, d => DienAanvraagIn.Decide(d, command, boek), Envelop(context, aanvraag, vandaag) with
            {
                Statements =
                [
                    .. kluis.Bewaar(burger, aanvraag.Aanvrager, ontvangst),
                    .. aanvraag.Eigenaar is { } eigenaar ? [eigenaars.Koppel(ontvangst.DossierId, burger, eigenaar)] : Array.Empty<SqlStatement>(),
                ],
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
/// <param name="Product">Code of the case type.</param>
/// <param name="Aanvrager">Who asks, for the vault.</param>
/// <param name="Periode">For when, where the product asks.</param>
/// <param name="Kanaal">How it reached the city.</param>
/// <param name="OntvangenOp">The day it did; today when absent.</param>
/// <param name="DoorBurger">False where an employee writes it down for somebody.</param>
internal sealed record Aanvraag(
    string Product, Aanvrager Aanvrager, Periode? Periode = null, Kanaal Kanaal = Kanaal.Web, DateOnly? OntvangenOp = null, bool DoorBurger = true)
{
    /// <summary>Who files it while signed in, and finds it back under their own requests.</summary>
    public Actor? Eigenaar { get; init; }
}

/// <summary>What the citizen takes home.</summary>
internal sealed record Ontvangst(DossierId DossierId, string Nummer, Trackingcode Code);
