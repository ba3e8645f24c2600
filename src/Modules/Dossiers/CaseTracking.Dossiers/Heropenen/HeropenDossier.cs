using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Heropenen;

/// <summary>A closed file goes on where it stopped. Where an answer is still owed, its dates are computed anew.</summary>
internal sealed record HeropenDossier(DossierId DossierId, Heropenreden Reden, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, HeropenDossier command, Regelboek boek)
    {
        var heropend = new DossierWerdHeropend(command.DossierId, command.Reden, command.Toelichting);
        return dossier switch
        {
            Dossier.Gesloten { Voordien: Dossier.Beslist } or Dossier.Gesloten { Kern.Voortgang.Klaar: true } => Decision.Accept<IDossierEvent>(heropend),
            Dossier.Gesloten => Decision.Accept(Termijnbepaling.Met(dossier, heropend, Termijnaanleiding.Heropend, boek)),
            Dossier.Lopend => NietGesloten,
            _ => DossierRejections.Onbekend,
        };
    }

    private static readonly Rejection NietGesloten = new(
        RejectionKind.Conflict, "dossier-niet-gesloten", "Dit dossier is niet gesloten. U kunt er gewoon aan verder werken.");
}

internal static class HeropenDossierEndpoint
{
    /// <summary>Why work goes on.</summary>
    internal sealed record Body(
        Heropenreden Reden, [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapHeropenDossier(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("heropening", nameof(HeropenDossier), "Heropent een gesloten dossier.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new HeropenDossier(id, body.Reden, toelichting.Ref);
        return new((d, boek) => HeropenDossier.Decide(d, command, boek), toelichting);
    }
}
