namespace CaseTracking.Architecture.Tests.Reading;

internal static class MarkdownTable
{
    /// <summary>Cells of every row under the heading, of the first table in the text.</summary>
    public static IEnumerable<string[]> Rows(string markdown) =>
        markdown.Split('\n')
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
