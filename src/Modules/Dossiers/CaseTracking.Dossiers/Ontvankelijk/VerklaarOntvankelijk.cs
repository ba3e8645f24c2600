using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Ontvankelijk;

/// <summary>The request may be treated. It says nothing yet about the answer, and does not move the clock: completeness does.</summary>
internal sealed record VerklaarOntvankelijk(DossierId DossierId)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VerklaarOntvankelijk command) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern.Ontvankelijk: true } => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend => Decision.Accept<IDossierEvent>(new DossierWerdOntvankelijkVerklaard(command.DossierId)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };
}

internal static class VerklaarOntvankelijkEndpoint
{
    /// <summary>Nothing to say: an empty object.</summary>
    internal sealed record Body;

    public static void MapVerklaarOntvankelijk(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "ontvankelijkheid", nameof(VerklaarOntvankelijk), "Verklaart een dossier ontvankelijk.", ActingRole.Deciding, (id, _, _) => Keuze(id));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id)
    {
        var command = new VerklaarOntvankelijk(id);
        return new((d, _) => VerklaarOntvankelijk.Decide(d, command));
    }
}
