using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Ontvankelijk;

/// <summary>The request may not be treated. A decision like any other: with reasons, by who may decide, and to be notified.</summary>
internal sealed record VerklaarOnontvankelijk(
    DossierId DossierId, Guid BeslissingId, Onontvankelijkheidsgrond Grond, Actor Beslisser, TekstRef Tekst, Motivering Motivering, ValueList<string> Vermeldingen,
    DateOnly Op)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VerklaarOnontvankelijk command, Regelboek boek) => dossier switch
    {
        Dossier.Bestaand d when Beslissingsbevoegdheid.Ontbreekt(boek.TypeVan(d.Kern), command.Beslisser) is { } onbevoegd => onbevoegd,
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern.Ontvankelijk: true } => AlOntvankelijk,
        Dossier.Lopend d => Verklaar(d.Kern, command, boek),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static Decision<IDossierEvent> Verklaar(Dossierkern kern, VerklaarOnontvankelijk command, Regelboek boek)
    {
        var type = boek.TypeVan(kern);
        if (Motiveringsplicht.Ontbreekt(Uitkomst.NietOntvankelijk, command.Motivering) is { } zwijgt) return zwijgt;
        if (Vermeldingseis.Onbekend(type, command.Vermeldingen) is { } onbekend) return onbekend;
        if (Vermeldingseis.Ontbreekt(type, command.Vermeldingen) is { } ontbreekt) return ontbreekt;

        return Decision.Accept<IDossierEvent>(new DossierWerdOnontvankelijkVerklaard(
            kern.Id, command.BeslissingId, command.Grond, command.Tekst, command.Op, [.. command.Vermeldingen.Distinct()]));
    }

    private static readonly Rejection AlOntvankelijk = new(
        RejectionKind.Conflict, "dossier-al-ontvankelijk", "Dit dossier is al ontvankelijk verklaard. Beslis over de aanvraag zelf.");
}

internal static class VerklaarOnontvankelijkEndpoint
{
    /// <summary>Why the request may not be treated. Codes of the mentions are those of the case type.</summary>
    internal sealed record Body(
        Onontvankelijkheidsgrond Grond,
        [property: StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)] string Juridisch,
        [property: StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)] string Feitelijk,
        [property: StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)] string? Alternatief = null,
        IReadOnlyList<string>? Vermeldingen = null);

    public static void MapVerklaarOnontvankelijk(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "onontvankelijkheid", nameof(VerklaarOnontvankelijk), "Verklaart een dossier niet ontvankelijk.", ActingRole.Deciding,
            (id, body, context) => Keuze(id, body.Grond, Motivering.Van(body.Juridisch, body.Feitelijk, body.Alternatief), body.Vermeldingen ?? [], context));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id, Onontvankelijkheidsgrond grond, Motivering motivering, IEnumerable<string> vermeldingen, HandelingContext context)
    {
        var tekst = TekstRef.New();
        var command = new VerklaarOnontvankelijk(id, Guid.CreateVersion7(), grond, context.Actor, tekst, motivering, [.. vermeldingen], context.Vandaag);
        return new((d, boek) => VerklaarOnontvankelijk.Decide(d, command, boek)) { InKluis = sleutel => [sleutel.Add(tekst.Value, motivering)] };
    }
}
