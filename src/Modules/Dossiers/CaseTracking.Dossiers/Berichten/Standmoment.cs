using CaseTracking.Dossiers.Types;

namespace CaseTracking.Dossiers.Berichten;

/// <summary>Which words say where a file stands now.</summary>
internal static class Standmoment
{
    public static Tekstmoment Van(Dossierstand stand) => stand switch
    {
        Dossierstand.Ingediend => Tekstmoment.Ingediend,
        Dossierstand.StukkenGevraagd => Tekstmoment.StukkenGevraagd,
        Dossierstand.Volledig => Tekstmoment.Volledig,
        Dossierstand.AdviesGevraagd => Tekstmoment.AdviesGevraagd,
        Dossierstand.Geschorst => Tekstmoment.Geschorst,
        Dossierstand.Opgesteld => Tekstmoment.Opgesteld,
        Dossierstand.Beslist => Tekstmoment.Beslist,
        Dossierstand.Meegedeeld => Tekstmoment.Toegekend,
        Dossierstand.KlaarVoorAfhaling => Tekstmoment.KlaarVoorAfhaling,
        Dossierstand.Afgegeven => Tekstmoment.Afgegeven,
        Dossierstand.Verstreken => Tekstmoment.Verstreken,
        Dossierstand.Gesloten => Tekstmoment.Gesloten,
        _ => throw new InvalidOperationException($"No words for {stand}."),
    };
}
