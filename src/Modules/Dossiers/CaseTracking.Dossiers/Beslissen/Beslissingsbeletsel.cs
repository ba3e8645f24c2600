using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>
/// What stands in the way of a decision, for the draft and for taking it alike: the file is complete, no advice is awaited, the clock runs.
/// A last day that passed does not: deciding late is better than never.
/// </summary>
internal static class Beslissingsbeletsel
{
    public static Rejection? Van(Dossier dossier, DateOnly op, Regelboek boek) => dossier switch
    {
        Dossier.InOnderzoek => DossierRejections.NietVolledig,
        Dossier.InBehandeling { Kern: { } kern } when Verwacht(kern, op) is { } advies => AdviesLoopt(advies, kern, boek),
        Dossier.InBehandeling { Kern.Klok.StaatStil: true } => TermijnStaatStil,
        Dossier.InBehandeling => null,
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    // Advice that stays out holds nobody up: who was asked had their time.
    private static Adviesvraag? Verwacht(Dossierkern kern, DateOnly op) => kern.OpenAdviezen.Where(a => a.TegenDatum >= op).MaxBy(a => a.TegenDatum);

    private static Rejection AdviesLoopt(Adviesvraag advies, Dossierkern kern, Regelboek boek) => new(
        RejectionKind.Conflict, "advies-loopt",
        $"We wachten op advies van {boek.TypeVan(kern).Instantienaam(advies.Instantie)}. U kunt beslissen als het er is, of na {DutchDates.Words(advies.TegenDatum)}.");

    private static readonly Rejection TermijnStaatStil = new(
        RejectionKind.Conflict, "termijn-staat-stil", "De termijn staat stil. Laat de termijn eerst weer lopen. Daarna kunt u beslissen.");
}
