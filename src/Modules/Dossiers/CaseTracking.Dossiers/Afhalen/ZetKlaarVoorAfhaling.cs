using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Afhalen;

/// <summary>What was asked lies ready at a place of the type, from a moment on. Done again it moves the place or the moment.</summary>
internal sealed record ZetKlaarVoorAfhaling(DossierId DossierId, string Plaats, DateTimeOffset Vanaf, DateOnly Vandaag)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, ZetKlaarVoorAfhaling command, Regelboek boek) => dossier switch
    {
        Dossier.Lopend { Kern.Voortgang.Afgegeven: true } => DossierRejections.AlAfgegeven,
        Dossier.InOnderzoek => DossierRejections.NietVolledig,
        Dossier.InBehandeling d when boek.TypeVan(d.Kern).Beslissing.Nodig => NietBeslist,
        Dossier.Beslist { Beslissing.Uitkomst: Uitkomst.Geweigerd or Uitkomst.NietOntvankelijk } => NaWeigering,
        Dossier.Lopend d when boek.TypeVan(d.Kern).Afhaalplaats(command.Plaats) is null => PlaatsOnbekend,
        Dossier.Lopend { Kern.Afhaling: { } nu } when nu == new Afhaling(command.Plaats, command.Vanaf) => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend when Brussel.Dag(command.Vanaf).ToDateOnly() < command.Vandaag => InVerleden,
        Dossier.Lopend d => Decision.Accept<IDossierEvent>(new AfhalingWerdKlaargezet(d.Kern.Id, command.Plaats, command.Vanaf)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietBeslist = new(
        RejectionKind.Conflict, "afhaling-voor-beslissing", "Over dit dossier is nog niet beslist. Beslis eerst, daarna zet u het klaar.");

    private static readonly Rejection NaWeigering = new(
        RejectionKind.Conflict, "afhaling-na-weigering", "De aanvraag is niet goedgekeurd. Er is niets om af te halen.");

    private static readonly Rejection PlaatsOnbekend = new(
        RejectionKind.Invalid, "afhaalplaats-onbekend", "Op deze plaats geven we dit niet af. Kies een plaats uit de lijst.");

    private static readonly Rejection InVerleden = new(
        RejectionKind.Invalid, "afhaling-in-verleden", "Deze dag is al voorbij. Kies vandaag of een latere dag.");
}

internal static class ZetKlaarVoorAfhalingEndpoint
{
    /// <summary>Where it lies, and from when: the time of Brussels, unless it says its own zone.</summary>
    internal sealed record Body(
        [property: StringLength(60, MinimumLength = 1, ErrorMessage = "Geef de code van een afhaalplaats.")] string Plaats, DateTime Vanaf);

    public static void MapZetKlaarVoorAfhaling(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("afhaling", nameof(ZetKlaarVoorAfhaling), "Zet klaar wat de burger komt afhalen.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var command = new ZetKlaarVoorAfhaling(id, body.Plaats, Klokuur.Moment(body.Vanaf), context.Vandaag);
        return new((d, boek) => ZetKlaarVoorAfhaling.Decide(d, command, boek));
    }
}
