using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Beantwoorden;

/// <summary>An employee answers one question of the citizen; a closed file still owes its answers.</summary>
internal sealed record BeantwoordVraag(DossierId DossierId, Guid VraagId, Vrijetekst Antwoord)
{
    /// <summary>Characters of one answer.</summary>
    public const int Langst = 4000;

    public static Decision<IDossierEvent> Decide(Dossier dossier, BeantwoordVraag command) => dossier switch
    {
        Dossier.Bestaand d => Weiger(d.Kern, command) is { } nee
            ? nee
            : Decision.Accept<IDossierEvent>(new VraagWerdBeantwoord(d.Kern.Id, command.VraagId, command.Antwoord.Ref!.Value)),
        _ => DossierRejections.Onbekend,
    };

    private static Rejection? Weiger(Dossierkern kern, BeantwoordVraag command) => command.Antwoord switch
    {
        { Woorden: null } => Leeg,
        { Woorden.Length: > Langst } => TeLang,
        _ => kern.Burgervragen.Contains(command.VraagId) ? null : NietOpen,
    };

    private static readonly Rejection Leeg = new(RejectionKind.Invalid, "antwoord-leeg", "Schrijf eerst uw antwoord.");

    private static readonly Rejection TeLang = new(RejectionKind.Invalid, "antwoord-te-lang", $"Hou uw antwoord onder {Langst} tekens.");

    private static readonly Rejection NietOpen = new(
        RejectionKind.Conflict, "vraag-niet-open", "Deze vraag wacht niet meer op een antwoord. Kijk in de geschiedenis wat een collega antwoordde.");
}

internal static class BeantwoordVraagEndpoint
{
    /// <summary>Which question, and what the citizen will read.</summary>
    internal sealed record Body(
        Guid VraagId, [property: StringLength(BeantwoordVraag.Langst, ErrorMessage = "Hou uw antwoord onder 4000 tekens.")] string Antwoord);

    public static void MapBeantwoordVraag(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("antwoord", nameof(BeantwoordVraag), "Beantwoordt een vraag van de burger.", ActingRole.Informing, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var antwoord = Vrijetekst.Van(body.Antwoord);
        var command = new BeantwoordVraag(id, body.VraagId, antwoord);
        return new((d, _) => BeantwoordVraag.Decide(d, command), antwoord);
    }
}
