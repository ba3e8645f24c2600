namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What a citizen can choose to be mailed.</summary>
internal enum Meldkeuzeoptie
{
    Alles,
    EnkelActie,
    Geen,
}
