namespace CaseTracking.Dossiers;

/// <summary>Setting a wrong stand right: back to what was so before, visible as a correction. Never forward, never silently.</summary>
internal static class Correctie
{
    /// <summary>Where a file may be set back to; nowhere when nothing was said that can still be taken back.</summary>
    public static Dossierstand? Mogelijk(Dossier dossier) => dossier switch
    {
        Dossier.Lopend { Kern.Voortgang.Afgegeven: true } => Dossierstand.KlaarVoorAfhaling,
        Dossier.Beslist { Kern.Voortgang.Klaar: true } d => d.Meegedeeld ? Dossierstand.Meegedeeld : Dossierstand.Beslist,
        Dossier.InBehandeling { Kern.Voortgang.Klaar: true } => Dossierstand.Volledig,
        // Back to where it was when it was held inadmissible: that can be before it was ever complete.
        Dossier.Beslist { Meegedeeld: false, Beslissing.Uitkomst: Uitkomst.NietOntvankelijk } d => d.Kern.Klok.VolledigOp is null ? Dossierstand.Ingediend : Dossierstand.Volledig,
        Dossier.InBehandeling { Ontwerp: null, Kern.OpenAdviezen.Count: 0, Kern.Klok.StaatStil: false } => Dossierstand.Ingediend,
        _ => null,
    };

    public static Dossier Terug(Dossier.Lopend dossier, Dossierstand naar) => (dossier, naar) switch
    {
        (Dossier.Beslist d, Dossierstand.Volledig) => new Dossier.InBehandeling(d.Kern),
        (Dossier.InBehandeling or Dossier.Beslist, Dossierstand.Ingediend) => new Dossier.InOnderzoek(dossier.Kern),
        _ => dossier,
    };
}
