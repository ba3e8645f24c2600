namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>The business words of docs/begrippenlijst.md.</summary>
internal static class Glossary
{
    public static IReadOnlyList<string> Words { get; } = Parse(Repository.Read("docs/begrippenlijst.md"));

    /// <summary>
    /// Lower case; a term of several words counts word by word. Words under four letters say too little, unless they are abbreviations.
    /// </summary>
    public static IReadOnlyList<string> Parse(string markdown) =>
        [.. MarkdownTable.Rows(markdown)
            .SelectMany(cells => cells[0].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length > 3 || word.All(char.IsUpper))
            .Select(word => word.ToLowerInvariant())
            .Distinct()];
}
