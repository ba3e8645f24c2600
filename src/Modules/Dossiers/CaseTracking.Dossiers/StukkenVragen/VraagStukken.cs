using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.StukkenVragen;

/// <summary>The citizen hears what is missing and by when. A new request takes the place of the one that is open.</summary>
internal sealed record VraagStukken(
    DossierId DossierId, Guid VraagId, ValueList<string> Stukken, DateOnly Vandaag, DateOnly TegenDatum, TekstRef? Toelichting)
{
    /// <summary>What a citizen gets when nobody chose a date.</summary>
    public const int GewoonlijkDagen = 14;

    public static Decision<IDossierEvent> Decide(Dossier dossier, VraagStukken command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern: { } kern } when Weiger(boek.TypeVan(kern), command) is { } nee => nee,
        Dossier.Lopend { Kern.OpenVraag: { } open } when command.IsAlGevraagd(open) => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend { Kern: { } kern } => Decision.Accept(Termijnbepaling.Met(
            dossier, new StukkenWerdenGevraagd(kern.Id, command.VraagId, command.Stukken, command.Vandaag, command.TegenDatum, command.Toelichting),
            Termijnaanleiding.StukkenGevraagd, boek)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static Rejection? Weiger(Dossiertype type, VraagStukken command) => command switch
    {
        { Stukken.Count: 0 } => NietsGevraagd,
        { Stukken: var s } when s.Distinct().Count() < s.Count => Dubbel,
        { Stukken: var s } when !s.All(type.KentStuk) => DossierRejections.StuksoortOnbekend,
        { Toelichting: null, Stukken: var s } when s.Contains(Stuksoort.Andere) => ToelichtingNodig,
        { TegenDatum: var dag, Vandaag: var vandaag } when dag <= vandaag => DagVoorbij,
        _ => null,
    };

    // Words cannot be compared: with an explanation it is another request.
    private bool IsAlGevraagd(Stukvraag open) =>
        Toelichting is null && TegenDatum == open.TegenDatum && Stukken.ToHashSet().SetEquals(open.Ontbreekt);

    private static readonly Rejection NietsGevraagd = new(
        RejectionKind.Invalid, "geen-stuk-gekozen", "Kies minstens een document dat u van de burger vraagt.");

    private static readonly Rejection Dubbel = new(
        RejectionKind.Invalid, "stuk-dubbel-gevraagd", "U vraagt een document twee keer. Kies elk document maar een keer.");

    private static readonly Rejection ToelichtingNodig = new(
        RejectionKind.Invalid, "toelichting-nodig", "Schrijf in de toelichting welk ander document u bedoelt.");

    private static readonly Rejection DagVoorbij = new(
        RejectionKind.Invalid, "tegendatum-voorbij", "Geef de burger tijd. Kies een dag na vandaag.");
}

internal static class VraagStukkenEndpoint
{
    /// <summary>Codes of the documents, <c>andere</c> for one that has none; by which day, in two weeks when absent; and what more there is to say.</summary>
    internal sealed record Body(
        IReadOnlyList<string> Stukken, DateOnly? TegenDatum = null,
        [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapVraagStukken(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("stukvraag", nameof(VraagStukken), "Vraagt de burger om documenten die ontbreken.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new VraagStukken(
            id, Guid.CreateVersion7(), [.. body.Stukken], context.Vandaag, body.TegenDatum ?? context.Vandaag.AddDays(VraagStukken.GewoonlijkDagen), toelichting.Ref);
        return new((d, boek) => VraagStukken.Decide(d, command, boek), toelichting);
    }
}
