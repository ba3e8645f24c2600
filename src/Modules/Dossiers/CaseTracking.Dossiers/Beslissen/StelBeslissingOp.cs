using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>A decision on paper. Every draft has its own number: who decides takes the one that was read, and no other.</summary>
internal sealed record StelBeslissingOp(
    DossierId DossierId, Guid BeslissingId, Uitkomst Uitkomst, MedewerkerRef Opsteller, TekstRef Tekst, Motivering Motivering, ValueList<string> Vermeldingen, DateOnly Op)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, StelBeslissingOp command, Regelboek boek)
    {
        if (Beslissingsbeletsel.Van(dossier, command.Op, boek) is { } beletsel) return beletsel;

        var d = (Dossier.InBehandeling)dossier;
        var type = boek.TypeVan(d.Kern);
        if (type.Beslissing.Uitkomsten.Count == 0) return NietNodig;
        if (!type.Beslissing.Uitkomsten.Contains(command.Uitkomst)) return UitkomstPastNiet;
        if (Motiveringsplicht.Ontbreekt(command.Uitkomst, command.Motivering) is { } zwijgt) return zwijgt;
        if (Vermeldingseis.Onbekend(type, command.Vermeldingen) is { } onbekend) return onbekend;

        return Decision.Accept<IDossierEvent>(new BeslissingWerdOpgesteld(
            d.Kern.Id, d.Ontwerp?.Id ?? command.BeslissingId, d.Kern.Ontwerpen + 1, command.Uitkomst, command.Opsteller, command.Tekst,
            [.. command.Vermeldingen.Distinct()]));
    }

    private static readonly Rejection NietNodig = new(
        RejectionKind.Conflict, "beslissing-niet-nodig", "Over deze aanvraag hoeft niemand te beslissen. Werk ze gewoon af.");

    private static readonly Rejection UitkomstPastNiet = new(
        RejectionKind.Invalid, "uitkomst-past-niet", "Deze uitkomst kan niet bij deze aanvraag. Kies een andere.");
}

internal static class StelBeslissingOpEndpoint
{
    /// <summary>What is proposed and why. Codes of the mentions are those of the case type.</summary>
    internal sealed record Body(
        Uitkomst Uitkomst,
        [property: StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)] string Juridisch,
        [property: StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)] string Feitelijk,
        [property: StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)] string? Alternatief = null,
        IReadOnlyList<string>? Vermeldingen = null);

    public static void MapStelBeslissingOp(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "ontwerpbeslissing", nameof(StelBeslissingOp), "Maakt een ontwerp van een beslissing.", ActingRole.Advising,
            (id, body, context) => Keuze(id, body.Uitkomst, Motivering.Van(body.Juridisch, body.Feitelijk, body.Alternatief), body.Vermeldingen ?? [], context));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id, Uitkomst uitkomst, Motivering motivering, IEnumerable<string> vermeldingen, HandelingContext context)
    {
        var tekst = TekstRef.New();
        var command = new StelBeslissingOp(
            id, Guid.CreateVersion7(), uitkomst, new MedewerkerRef(context.Actor.Id), tekst, motivering, [.. vermeldingen], context.Vandaag);
        return new((d, boek) => StelBeslissingOp.Decide(d, command, boek)) { InKluis = sleutel => [sleutel.Add(tekst.Value, motivering)] };
    }
}
