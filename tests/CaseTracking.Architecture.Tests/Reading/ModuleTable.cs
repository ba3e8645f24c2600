namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>A line of docs/modules.md.</summary>
internal sealed record Module(string Name, bool WritesEvents, string Schema, string Contracts, IReadOnlyList<string> MayUse)
{
    public string Project => $"CaseTracking.{Name}";

    public string Folder => $"src/Modules/{Name}/";
}

internal static class ModuleTable
{
    public static IReadOnlyList<Module> Modules { get; } = Parse(Repository.Read("docs/modules.md"));

    public static IReadOnlyList<Module> Parse(string markdown) =>
        [.. MarkdownTable.Rows(markdown).Select(cells => new Module(
            cells[0], cells[1] == "yes", cells[2].Trim('`'), cells[3].Trim('`'),
            cells[4].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
}
