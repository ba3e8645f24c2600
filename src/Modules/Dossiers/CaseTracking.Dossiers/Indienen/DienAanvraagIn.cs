using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>
/// Somebody asks for a product, by any channel. Number, code and references are made at the edge; the rule weighs them, and gives the
/// receipt and the term the same moment.
/// </summary>
internal sealed record DienAanvraagIn(
    DossierId DossierId, string Nummer, string Product, BurgerRef Burger, string TrackingcodeHash, DateOnly OntvangenOp, DateOnly Vandaag, Kanaal Kanaal,
    Periode? Periode = null, bool DoorBurger = false)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, DienAanvraagIn command, Regelboek boek)
    {
        if (dossier is not Dossier.Onbestaand) return DossierRejections.BestaatAl;
        if (command.OntvangenOp > command.Vandaag) return DossierRejections.OntvangstInToekomst;
        if (!command.DoorBurger && command.Kanaal == Kanaal.Web) return KanaalVanBurger;
        if (boek.Types.Geldig(command.Product, command.OntvangenOp) is not { AlleenOvername: false } type) return DossierRejections.ProductOnbekend;
        if (command.DoorBurger && !type.Online) return AlleenAanLoket;
        if (Periodefout(type, command.Periode) is { } fout) return fout;

        var ingediend = new AanvraagWerdIngediend(
            command.DossierId, command.Nummer, type.Code, type.Versie, command.Burger, command.TrackingcodeHash, command.OntvangenOp, command.Kanaal,
            type.MetPeriode ? command.Periode : null);
        return Decision.Accept(
            [.. Termijnbepaling.Met(dossier, ingediend, Termijnaanleiding.Ingediend, boek), new OntvangstbewijsWerdGegeven(command.DossierId, command.Kanaal, Behandelaar: null)]);
    }

    private static readonly Rejection KanaalVanBurger = new(
        RejectionKind.Invalid, "kanaal-van-burger", "Via de website dient een burger zelf in. Kies hoe de vraag bij u kwam: loket, telefoon, post of mail.");

    private static readonly Rejection AlleenAanLoket = new(
        RejectionKind.Invalid, "product-niet-online", "Dit vraagt u niet online aan. Bel ons of kom naar het loket.");

    private static Rejection? Periodefout(Dossiertype type, Periode? periode) => (type.MetPeriode, periode) switch
    {
        (true, null) => DossierRejections.PeriodeNodig,
        (true, { } p) when p.Tot < p.Van => DossierRejections.PeriodeOmgekeerd,
        _ => null,
    };
}
