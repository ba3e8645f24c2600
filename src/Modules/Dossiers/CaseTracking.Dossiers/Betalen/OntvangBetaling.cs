using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Betalen;

/// <summary>Money came in, also after the file was closed; never more than was asked.</summary>
internal sealed record OntvangBetaling(DossierId DossierId, decimal Bedrag)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, OntvangBetaling command) => dossier switch
    {
        Dossier.Bestaand when !Eurobedrag.IsGeldig(command.Bedrag) => Eurobedrag.Ongeldig,
        Dossier.Bestaand { Kern.TeBetalen: 0 } => NietsTeBetalen,
        Dossier.Bestaand { Kern.TeBetalen: var open } when command.Bedrag > open => TeVeel(open),
        Dossier.Bestaand => Decision.Accept<IDossierEvent>(new BetalingWerdOntvangen(command.DossierId, command.Bedrag)),
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietsTeBetalen = new(
        RejectionKind.Conflict, "niets-te-betalen", "Voor dit dossier staat er niets meer open.");

    private static Rejection TeVeel(decimal open) => new(
        RejectionKind.Conflict, "betaling-te-hoog", $"Er staat nog {Eurobedrag.Zeg(open)} open. Kijk het bedrag na.");
}

internal static class OntvangBetalingEndpoint
{
    /// <summary>An amount in euro.</summary>
    internal sealed record Body(decimal Bedrag);

    public static void MapOntvangBetaling(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "betaling", nameof(OntvangBetaling), "Noteert een betaling van de burger.", ActingRole.Registering, (id, body, _) => Keuze(id, body.Bedrag));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id, decimal bedrag)
    {
        var command = new OntvangBetaling(id, bedrag);
        return new((d, _) => OntvangBetaling.Decide(d, command));
    }
}
