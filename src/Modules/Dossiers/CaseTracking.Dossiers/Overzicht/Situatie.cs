using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>What decides which acts are offered: the file, its type, its terms, and who looks.</summary>
internal sealed record Situatie(Dossier.Bestaand Dossier, Regelboek Boek, MedewerkerRef Ik)
{
    public Dossierkern Kern => Dossier.Kern;

    public Dossiertype Type { get; } = Boek.TypeVan(Dossier.Kern);

    public Termijnprofiel Profiel { get; } = Termijnbepaling.Profiel(Dossier.Kern, Boek);

    public Termijnfeiten Feiten { get; } = Termijnbepaling.Feiten(Dossier.Kern.Klok);

    public MedewerkerRef? Behandelaar => Kern.Behandelaar;

    public bool Loopt => Dossier is Dossiers.Dossier.Lopend;

    public bool InOnderzoek => Dossier is Dossiers.Dossier.InOnderzoek;

    public bool InBehandeling => Dossier is Dossiers.Dossier.InBehandeling;

    /// <summary>An answer is still owed.</summary>
    public bool Onbeslist => InOnderzoek || InBehandeling;

    /// <summary>There is something to hand out: the product itself, or what was decided.</summary>
    public bool MagAfhalen => !Kern.Voortgang.Afgegeven && Type.Afhaalplaatsen.Count > 0 && Dossier switch
    {
        Dossiers.Dossier.InBehandeling => !Type.Beslissing.Nodig,
        Dossiers.Dossier.Beslist d => d.Beslissing.Uitkomst is Uitkomst.Toegekend or Uitkomst.DeelsToegekend,
        _ => false,
    };
}
