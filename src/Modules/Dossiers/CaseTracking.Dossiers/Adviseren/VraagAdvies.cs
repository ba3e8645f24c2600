using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Adviseren;

/// <summary>Another service or authority is asked for its opinion, within a term of its own.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="AdviesId">Names this advice from now on.</param>
/// <param name="Instantie">Code of who is asked.</param>
/// <param name="Op">Today; their term begins the day after.</param>
/// <param name="Vraag">What is asked, in own words.</param>
internal sealed record VraagAdvies(DossierId DossierId, Guid AdviesId, string Instantie, DateOnly Op, TekstRef? Vraag)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VraagAdvies command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend d => command.Bij(d, boek),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private Decision<IDossierEvent> Bij(Dossier.Lopend dossier, Regelboek boek)
    {
        var kern = dossier.Kern;
        if (boek.TypeVan(kern).Adviesinstanties.FirstOrDefault(i => i.Code == Instantie) is not { } instantie) return InstantieOnbekend;
        if (kern.OpenAdviezen.Any(a => a.Id == AdviesId)) return Decision.Accept<IDossierEvent>();
        if (kern.OpenAdviezen.Any(a => a.Instantie == Instantie)) return LooptAl;
        if (instantie.Verlengt && kern.Klok.UiterlijkeDatum < Op) return TeLaat;

        var gevraagd = new AdviesWerdGevraagd(kern.Id, AdviesId, Instantie, instantie.Verlengt, TegenDatum(instantie, boek), Vraag);
        return Decision.Accept(instantie.Verlengt ? Termijnbepaling.Met(dossier, gevraagd, Termijnaanleiding.AdviesGevraagd, boek) : [gevraagd]);
    }

    private DateOnly TegenDatum(Adviesinstantie instantie, Regelboek boek) =>
        Termijnrekening.VanafDag(new Duur(instantie.Dagen, Eenheid.Kalenderdagen), Termijnbepaling.Dag(Op), Eindregel.ZelfdeDag, boek.Kalender)
            .UiterlijkeDatum!.Value.ToDateOnly();

    private static readonly Rejection InstantieOnbekend = new(
        RejectionKind.Invalid, "adviesinstantie-onbekend", "Deze instantie geeft geen advies over dit soort dossier. Kies een instantie uit de lijst.");

    private static readonly Rejection LooptAl = new(
        RejectionKind.Conflict, "advies-loopt-al", "U vroeg deze instantie al om advies. Wacht op het antwoord.");

    private static readonly Rejection TeLaat = new(
        RejectionKind.Conflict, "advies-te-laat", "De termijn is al voorbij. Dit advies kan hem niet meer langer maken.");
}

internal static class VraagAdviesEndpoint
{
    /// <summary>Who is asked, and what.</summary>
    internal sealed record Body(
        string Instantie, [property: StringLength(2000, ErrorMessage = "Hou de vraag onder 2000 tekens.")] string? Vraag = null);

    /// <summary>The advice that was asked, for whoever records it later.</summary>
    internal sealed record Antwoord(Guid AdviesId);

    public static void MapVraagAdvies(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("adviesvraag", nameof(VraagAdvies), "Vraagt advies aan een andere dienst of overheid.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var vraag = Vrijetekst.Van(body.Vraag);
        var command = new VraagAdvies(id, Guid.CreateVersion7(), body.Instantie, context.Vandaag, vraag.Ref);
        return new((d, boek) => VraagAdvies.Decide(d, command, boek), vraag) { Antwoord = new Antwoord(command.AdviesId) };
    }
}
