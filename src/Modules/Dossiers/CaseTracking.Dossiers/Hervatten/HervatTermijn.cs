using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Hervatten;

/// <summary>The clock runs again; that day counts.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Vanaf">First day that counts again.</param>
/// <param name="Op">Today.</param>
internal sealed record HervatTermijn(DossierId DossierId, DateOnly Vanaf, DateOnly Op)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, HervatTermijn command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend d when command.Weiger(d.Kern) is { } nee => nee,
        Dossier.Lopend d => Decision.Accept(Termijnbepaling.Met(d, new TermijnWerdHervat(d.Kern.Id, command.Vanaf), Termijnaanleiding.Hervat, boek)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private Rejection? Weiger(Dossierkern kern) =>
        Termijnregels.MagHervatten(Termijnbepaling.Feiten(kern.Klok)) is { } nee ? DossierRejections.Van(nee)
        : Dagregels.Weiger(kern, Vanaf, Op) is { } dag ? dag
        : kern.Klok.Stilstanden is [.., var laatste] && Vanaf < laatste.Van ? VoorSchorsing
        : null;

    private static readonly Rejection VoorSchorsing = new(
        RejectionKind.Invalid, "hervatting-voor-schorsing", "Die dag stond de termijn nog niet stil. Kies een latere dag.");
}

internal static class HervatTermijnEndpoint
{
    /// <summary>From which day the clock runs again; today when absent.</summary>
    internal sealed record Body(DateOnly? Vanaf = null);

    public static void MapHervatTermijn(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("hervatting", nameof(HervatTermijn), "Laat de termijn van een dossier weer lopen.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var command = new HervatTermijn(id, body.Vanaf ?? context.Vandaag, context.Vandaag);
        return new((d, boek) => HervatTermijn.Decide(d, command, boek));
    }
}
