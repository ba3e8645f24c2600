using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Sluiten;

/// <summary>Nothing more happens to a file. Withdrawing and discontinuing are acts of their own.</summary>
internal sealed record SluitDossier(DossierId DossierId, Sluitreden Reden)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, SluitDossier command, Regelboek boek) => dossier switch
    {
        Dossier.InOnderzoek when command.Reden == Sluitreden.Afgehandeld => DossierRejections.NietVolledig,
        Dossier.InBehandeling d when command.Reden == Sluitreden.Afgehandeld && boek.TypeVan(d.Kern).Beslissing.Nodig => NietBeslist,
        Dossier.Beslist { Meegedeeld: false } => NietMeegedeeld,
        Dossier.Lopend d when command.Reden is Sluitreden.Afgehandeld or Sluitreden.ZonderGevolg or Sluitreden.Dubbel =>
            Decision.Accept<IDossierEvent>(new DossierWerdGesloten(d.Kern.Id, command.Reden)),
        Dossier.Lopend => AndereWeg,
        Dossier.Gesloten g when g.Reden == command.Reden => Decision.Accept<IDossierEvent>(),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietBeslist = new(
        RejectionKind.Conflict, "dossier-niet-beslist", "Over dit dossier is nog niet beslist. Beslis eerst, of sluit het om een andere reden.");

    private static readonly Rejection NietMeegedeeld = new(
        RejectionKind.Conflict, "beslissing-niet-meegedeeld", "De burger kreeg de beslissing nog niet. Deel ze eerst mee.");

    private static readonly Rejection AndereWeg = new(
        RejectionKind.Invalid, "sluitreden-past-niet", "Voor intrekken en stopzetten bestaat een eigen handeling. Kies die.");
}

internal static class SluitDossierEndpoint
{
    /// <summary>Why the file is done.</summary>
    internal sealed record Body(Sluitreden Reden);

    public static void MapSluitDossier(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("sluiting", nameof(SluitDossier), "Sluit een dossier.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var command = new SluitDossier(id, body.Reden);
        return new((d, boek) => SluitDossier.Decide(d, command, boek));
    }
}
