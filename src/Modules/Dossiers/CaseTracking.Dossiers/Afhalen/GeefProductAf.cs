using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Afhalen;

/// <summary>What lay ready is handed out, to somebody whose identity was checked.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Ontvanger">Who came.</param>
/// <param name="Controle">By which document that was checked.</param>
/// <param name="Volmacht">Whether the employee saw the letter of authority of who sent somebody else.</param>
internal sealed record GeefProductAf(DossierId DossierId, Ontvanger Ontvanger, Identiteitscontrole Controle, bool Volmacht = false)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, GeefProductAf command, Regelboek boek) => dossier switch
    {
        Dossier.Lopend { Kern.Afgifte: { } nu } when nu == new Afgifte(command.Ontvanger, command.Controle) => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend { Kern.Voortgang.Afgegeven: true } => DossierRejections.AlAfgegeven,
        Dossier.Lopend { Kern.Voortgang.Klaar: false } => NietKlaar,
        Dossier.Lopend when command is { Ontvanger: Ontvanger.Gemachtigde, Volmacht: false } => ZonderVolmacht,
        Dossier.Lopend d => Decision.Accept<IDossierEvent>(new DocumentWerdAfgegeven(d.Kern.Id, command.Ontvanger, command.Controle)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietKlaar = new(
        RejectionKind.Conflict, "niet-klaar-voor-afhaling", "Er ligt nog niets klaar. Zet het eerst klaar voor afhaling.");

    private static readonly Rejection ZonderVolmacht = new(
        RejectionKind.Invalid, "volmacht-ontbreekt", "Kijk de volmacht na en duid aan dat u ze zag. Zonder volmacht geeft u niets af.");
}

internal static class GeefProductAfEndpoint
{
    /// <summary>To whom, checked by which document; for somebody else than the applicant also that the letter of authority was seen.</summary>
    internal sealed record Body(Ontvanger Ontvanger, Identiteitscontrole Controle, bool Volmacht = false);

    public static void MapGeefProductAf(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("afgifte", nameof(GeefProductAf), "Geeft af wat klaar lag.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var command = new GeefProductAf(id, body.Ontvanger, body.Controle, body.Volmacht);
        return new((d, boek) => GeefProductAf.Decide(d, command, boek));
    }
}
