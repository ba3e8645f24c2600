namespace CaseTracking.Dossiers.Overzicht;

internal enum Werklijstvolgorde
{
    /// <summary>The nearest date first; files without one come last.</summary>
    UitersteDatum,

    Nieuwste,

    Oudste,
}
