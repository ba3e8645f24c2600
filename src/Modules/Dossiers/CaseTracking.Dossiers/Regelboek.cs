using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers;

/// <summary>What the rules look up besides the file itself: case types, deadline profiles and the calendar of the city. Data, fixed at start.</summary>
internal sealed record Regelboek(Dossiertypes Types, Termijnprofielen Profielen, Kalender Kalender)
{
    public static Regelboek Standaard { get; } = new(Dossiertypes.Standaard, Termijnprofielen.Standaard, Kalender.Wettelijk);

    public Dossiertype TypeVan(Dossierkern kern) => Types.Van(kern.Type);
}
