using System.Text.RegularExpressions;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Identificatie;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Toewijzen;

/// <summary>A file nobody has in hand gets a handler. From a colleague who has it, it is taken over.</summary>
internal sealed partial record WijsBehandelaarToe(DossierId DossierId, MedewerkerRef Behandelaar)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, WijsBehandelaarToe command, Regelboek boek) => dossier switch
    {
        Dossier.Lopend when !IsCode(command.Behandelaar.Value) => GeenCode,
        Dossier.Lopend { Kern.Behandelaar: null } d => Decision.Accept<IDossierEvent>(new BehandelaarWerdToegewezen(d.Kern.Id, command.Behandelaar)),
        Dossier.Lopend { Kern.Behandelaar: { } nu } when nu == command.Behandelaar => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend => HeeftBehandelaar,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    // A name, a mail address or a national number must not reach an event by way of this field.
    private static bool IsCode(string medewerker) => Vorm().IsMatch(medewerker) && !Insz.TryParse(medewerker, out _);

    private static readonly Rejection GeenCode = new(
        RejectionKind.Invalid, "medewerker-ongeldig", "Vul de code van de medewerker in, zonder spaties. Een naam of een e-mailadres kan niet.");

    private static readonly Rejection HeeftBehandelaar = new(
        RejectionKind.Conflict, "dossier-heeft-behandelaar", "Een collega behandelt dit dossier al. Neem het over en zeg waarom.");

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._:|/+=-]{0,127}\z", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Vorm();
}

internal static class WijsBehandelaarToeEndpoint
{
    /// <summary>The id of the employee at the identity provider; the one who asks when absent.</summary>
    internal sealed record Body(string? Behandelaar = null);

    public static void MapWijsBehandelaarToe(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("toewijzing", nameof(WijsBehandelaarToe), "Wijst een dossier toe aan een behandelaar.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var command = new WijsBehandelaarToe(id, new MedewerkerRef(body.Behandelaar ?? context.Actor.Id));
        return new((d, boek) => WijsBehandelaarToe.Decide(d, command, boek));
    }
}
