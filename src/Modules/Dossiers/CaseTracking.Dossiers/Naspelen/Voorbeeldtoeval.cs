namespace CaseTracking.Dossiers.Naspelen;

/// <summary>Chance that falls the same each time.</summary>
internal static class Voorbeeldtoeval
{
    public static T Kies<T>(this Random toeval, IReadOnlyList<T> uit) => uit[toeval.Next(uit.Count)];

    public static bool Kans(this Random toeval, int procent) => toeval.Next(100) < procent;

    /// <summary>One of them, each as likely as its weight.</summary>
    public static T Weeg<T>(this Random toeval, params ReadOnlySpan<(T Wat, int Gewicht)> keuzes)
    {
        var som = 0;
        foreach (var (_, gewicht) in keuzes) som += gewicht;
        var trekking = toeval.Next(som);
        foreach (var (wat, gewicht) in keuzes)
            if ((trekking -= gewicht) < 0) return wat;
        throw new InvalidOperationException("Nothing to choose from.");
    }
}
