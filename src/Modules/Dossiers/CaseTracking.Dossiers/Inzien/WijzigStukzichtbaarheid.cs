using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>Whether the citizen may know of a document; also of a file that is closed.</summary>
internal sealed record WijzigStukzichtbaarheid(DossierId DossierId, StukRef Stuk, bool ZichtbaarVoorBurger)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, WijzigStukzichtbaarheid command) => dossier switch
    {
        Dossier.Bestaand d when d.Kern.Stukken.All(s => s.Stuk != command.Stuk) => DossierRejections.StukOnbekend,
        Dossier.Bestaand d when d.Kern.Stukken.Contains(new Dossierstuk(command.Stuk, command.ZichtbaarVoorBurger)) => Decision.Accept<IDossierEvent>(),
        Dossier.Bestaand d => Decision.Accept<IDossierEvent>(new StukzichtbaarheidWerdGewijzigd(d.Kern.Id, command.Stuk, command.ZichtbaarVoorBurger)),
        _ => DossierRejections.Onbekend,
    };
}

internal static class WijzigStukzichtbaarheidEndpoint
{
    /// <summary>The document, and whether the citizen may know of it.</summary>
    internal sealed record Body(Guid Stuk, bool ZichtbaarVoorBurger);

    public static void MapWijzigStukzichtbaarheid(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "stukzichtbaarheid", nameof(WijzigStukzichtbaarheid), "Toont een document aan de burger, of verbergt het.", ActingRole.Deciding,
            (id, body, _) => Keuze(new WijzigStukzichtbaarheid(id, new StukRef(body.Stuk), body.ZichtbaarVoorBurger)));

    public static Handelkeuze Keuze(WijzigStukzichtbaarheid command) => new((d, _) => WijzigStukzichtbaarheid.Decide(d, command));
}
