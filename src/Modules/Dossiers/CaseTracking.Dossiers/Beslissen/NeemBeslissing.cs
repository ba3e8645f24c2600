using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>Takes the draft that was read. A decision after the last day is late, and still a decision.</summary>
internal sealed record NeemBeslissing(DossierId DossierId, int Ontwerp, Actor Beslisser, DateOnly Op)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, NeemBeslissing command, Regelboek boek)
    {
        if (dossier is not Dossier.Bestaand { Kern: { } kern }) return DossierRejections.Onbekend;

        var type = boek.TypeVan(kern);
        if (Beslissingsbevoegdheid.Ontbreekt(type, command.Beslisser) is { } onbevoegd) return onbevoegd;
        if (dossier is Dossier.Beslist { Beslissing.Genomen: { } genomen } && genomen == (command.Ontwerp, command.Wie)) return Decision.Accept<IDossierEvent>();
        if (Beslissingsbeletsel.Van(dossier, command.Op, boek) is { } beletsel) return beletsel;

        return dossier is Dossier.InBehandeling { Ontwerp: { } ontwerp } ? Neem(ontwerp, command, type) : OntwerpOntbreekt;
    }

    private MedewerkerRef Wie => new(Beslisser.Id);

    private static Decision<IDossierEvent> Neem(Ontwerpbeslissing ontwerp, NeemBeslissing command, Dossiertype type)
    {
        if (ontwerp.Ontwerp != command.Ontwerp) return OntwerpGewijzigd;
        // The person counts, not the role: who holds two is still one pair of eyes.
        if (type.Beslissing.VierOgen && ontwerp.Opsteller == command.Wie) return VierOgen;
        if (Vermeldingseis.Ontbreekt(type, ontwerp.Vermeldingen) is { } ontbreekt) return ontbreekt;

        return Decision.Accept<IDossierEvent>(new BeslissingWerdGenomen(
            command.DossierId, ontwerp.Id, ontwerp.Ontwerp, ontwerp.Uitkomst, type.Beslissing.Orgaan, command.Wie, command.Op, GeldigTot(ontwerp, command, type)));
    }

    private static DateOnly? GeldigTot(Ontwerpbeslissing ontwerp, NeemBeslissing command, Dossiertype type) =>
        ontwerp.Uitkomst is Uitkomst.Toegekend or Uitkomst.DeelsToegekend ? type.Geldigheid is { } g ? command.Op.AddMonths(g.Maanden) : null : null;

    private static readonly Rejection OntwerpOntbreekt = new(
        RejectionKind.Conflict, "ontwerp-ontbreekt", "Er is nog geen ontwerp van een beslissing. Laat er eerst een maken.");

    private static readonly Rejection OntwerpGewijzigd = new(
        RejectionKind.Conflict, "ontwerp-gewijzigd", "Het ontwerp is gewijzigd nadat u het las. Lees het nieuwe ontwerp en beslis dan.");

    private static readonly Rejection VierOgen = new(
        RejectionKind.Forbidden, "vier-ogen", "U maakte dit ontwerp zelf. Een andere collega moet erover beslissen.");
}

internal static class NeemBeslissingEndpoint
{
    /// <summary>The number of the draft that was read.</summary>
    internal sealed record Body([property: Range(1, int.MaxValue, ErrorMessage = "Geef het nummer van het ontwerp dat u las.")] int Ontwerp);

    public static void MapNeemBeslissing(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "beslissing", nameof(NeemBeslissing), "Neemt de beslissing van een ontwerp.", ActingRole.Deciding, (id, body, context) => Keuze(id, body.Ontwerp, context));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id, int ontwerp, HandelingContext context)
    {
        var command = new NeemBeslissing(id, ontwerp, context.Actor, context.Vandaag);
        return new((d, boek) => NeemBeslissing.Decide(d, command, boek));
    }
}
