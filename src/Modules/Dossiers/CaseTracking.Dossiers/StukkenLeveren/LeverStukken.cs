using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.StukkenLeveren;

/// <summary>Documents come in: sent by the citizen who was asked for them, or put in the file by an employee. Their content is looked at before.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Stukken">What came in, in the order of the form.</param>
/// <param name="Op">The day it arrived.</param>
/// <param name="Vandaag">Today in Brussels.</param>
/// <param name="Aanbrenger">Who brought it in here.</param>
internal sealed record LeverStukken(DossierId DossierId, IReadOnlyList<LeverStukken.Stuk> Stukken, DateOnly Op, DateOnly Vandaag, Aanbrenger Aanbrenger)
{
    public const int MeesteStukken = 50;

    internal sealed record Stuk(StukRef Ref, string Soort, string Bestandstype, long Grootte, bool ZichtbaarVoorBurger);

    public static Decision<IDossierEvent> Decide(Dossier dossier, LeverStukken command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist when command.Aanbrenger == Aanbrenger.Burger => DossierRejections.AlBeslist,
        Dossier.Lopend d when Weiger(d.Kern, command, boek) is { } nee => nee,
        Dossier.Lopend d => Decision.Accept(Gebeurtenissen(d, command, boek)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static Rejection? Weiger(Dossierkern kern, LeverStukken command, Regelboek boek)
    {
        if (command.Stukken.Count == 0) return GeenBestand;
        if (Dagregels.Weiger(kern, command.Op, command.Vandaag) is { } dag) return dag;
        if (kern.Stukken.Count + command.Stukken.Count > MeesteStukken) return TeVeel;

        var soorten = command.Stukken.Select(s => s.Soort);
        if (!soorten.All(boek.TypeVan(kern).KentStuk)) return DossierRejections.StuksoortOnbekend;
        return command.Aanbrenger == Aanbrenger.Burger && !soorten.All(s => kern.OpenVraag?.Ontbreekt.Contains(s) == true) ? NietGevraagd : null;
    }

    // The last piece that was asked restarts the check of the file; after a decision there is no term left to move.
    private static IDossierEvent[] Gebeurtenissen(Dossier.Lopend dossier, LeverStukken command, Regelboek boek)
    {
        var geleverd = command.Stukken.Select(s => new StukWerdGeleverd(
            dossier.Kern.Id, s.Ref, s.Soort, s.Bestandstype, s.Grootte, command.Op, command.Aanbrenger, s.ZichtbaarVoorBurger)).ToArray();
        var na = geleverd[..^1].Aggregate((Dossier)dossier, Dossier.Evolve);
        var isAangevuld = dossier.Kern.OpenVraag is not null && ((Dossier.Bestaand)Dossier.Evolve(na, geleverd[^1])).Kern.OpenVraag is null;
        return isAangevuld && dossier is not Dossier.Beslist
            ? [.. geleverd[..^1], .. Termijnbepaling.Met(na, geleverd[^1], Termijnaanleiding.StukkenGeleverd, boek)]
            : geleverd;
    }

    private static readonly Rejection GeenBestand = new(
        RejectionKind.Invalid, "geen-bestand", "U koos geen bestand. Kies minstens een bestand.");

    private static readonly Rejection TeVeel = new(
        RejectionKind.Conflict, "te-veel-stukken", $"Een dossier houdt hoogstens {MeesteStukken} documenten. Voeg documenten samen in een PDF, of bel ons.");

    private static readonly Rejection NietGevraagd = new(
        RejectionKind.Conflict, "stuk-niet-gevraagd", "We vragen u dit document niet, of niet meer. Wilt u het ons toch bezorgen? Bel ons.");
}
