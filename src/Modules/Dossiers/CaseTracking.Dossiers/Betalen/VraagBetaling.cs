using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Betalen;

/// <summary>The citizen has something to pay.</summary>
internal sealed record VraagBetaling(DossierId DossierId, decimal Bedrag, Betaalreden Reden)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VraagBetaling command) => dossier switch
    {
        Dossier.Lopend when Eurobedrag.IsGeldig(command.Bedrag) =>
            Decision.Accept<IDossierEvent>(new BetalingWerdGevraagd(command.DossierId, command.Bedrag, command.Reden)),
        Dossier.Lopend => Eurobedrag.Ongeldig,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };
}

internal static class VraagBetalingEndpoint
{
    /// <summary>An amount in euro, and what it is for.</summary>
    internal sealed record Body(decimal Bedrag, Betaalreden Reden);

    public static void MapVraagBetaling(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "betaalvraag", nameof(VraagBetaling), "Vraagt een betaling aan de burger.", ActingRole.Registering, (id, body, _) => Keuze(id, body.Bedrag, body.Reden));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id, decimal bedrag, Betaalreden reden)
    {
        var command = new VraagBetaling(id, bedrag, reden);
        return new((d, _) => VraagBetaling.Decide(d, command));
    }
}
