namespace CaseTracking.Dossiers.Vragen;

/// <summary>Words of the vault as paragraphs of a page.</summary>
internal static class Alineas
{
    public const string Gewist = "Gegevens gewist";

    public static IReadOnlyList<string> Van(string? woorden) =>
        (woorden ?? Gewist).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
