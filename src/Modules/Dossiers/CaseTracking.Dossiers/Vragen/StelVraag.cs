using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>The citizen asks something about the request; also about one that is closed: that is when many people wonder.</summary>
internal sealed record StelVraag(DossierId DossierId, Guid VraagId, Vrijetekst Vraag, Aanbrenger Aanbrenger)
{
    /// <summary>Characters of one question.</summary>
    public const int Langst = 2000;

    /// <summary>Questions that may wait for an answer at the same time.</summary>
    public const int MeesteOpen = 5;

    public static Decision<IDossierEvent> Decide(Dossier dossier, StelVraag command) => dossier switch
    {
        Dossier.Bestaand d when d.Kern.Burgervragen.Contains(command.VraagId) => Decision.Accept<IDossierEvent>(),
        Dossier.Bestaand d => Weiger(d.Kern, command.Vraag) is { } nee
            ? nee
            : Decision.Accept<IDossierEvent>(new VraagWerdGesteld(d.Kern.Id, command.VraagId, command.Vraag.Ref!.Value, command.Aanbrenger)),
        _ => DossierRejections.Onbekend,
    };

    private static Rejection? Weiger(Dossierkern kern, Vrijetekst vraag) => vraag switch
    {
        { Woorden: null } => Leeg,
        { Woorden.Length: > Langst } => TeLang,
        _ => kern.Burgervragen.Count >= MeesteOpen ? TeVeel : null,
    };

    private static readonly Rejection Leeg = new(RejectionKind.Invalid, "vraag-leeg", "Schrijf eerst uw vraag.");

    private static readonly Rejection TeLang = new(RejectionKind.Invalid, "vraag-te-lang", $"Hou uw vraag onder {Langst} tekens.");

    private static readonly Rejection TeVeel = new(
        RejectionKind.Conflict, "te-veel-vragen", $"Er wachten al {MeesteOpen} vragen op een antwoord. We antwoorden eerst daarop. Is het dringend? Bel ons.");
}

internal static class StelVraagEndpoint
{
    /// <summary>What the citizen asked an employee, by phone or at the desk.</summary>
    internal sealed record Body([property: StringLength(StelVraag.Langst, ErrorMessage = "Hou de vraag onder 2000 tekens.")] string Vraag, Kanaal? Kanaal = null);

    /// <summary>Which question an answer is for.</summary>
    internal sealed record GesteldeVraag(Guid VraagId);

    public static void MapStelVraag(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("vraag", nameof(StelVraag), "Noteert een vraag van de burger over de aanvraag.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var vraag = Vrijetekst.Van(body.Vraag);
        var command = new StelVraag(id, Guid.CreateVersion7(), vraag, Aanbrenger.Medewerker);
        return new((d, _) => StelVraag.Decide(d, command), vraag) { Kanaal = body.Kanaal, Antwoord = new GesteldeVraag(command.VraagId) };
    }
}
