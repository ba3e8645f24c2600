using System.Text.RegularExpressions;

namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>The files of this repository, without what git ignores.</summary>
internal static class Repository
{
    // From the assembly and not from the compiler's path of this file: a build on a build server writes /_/ there.
    public static string Root { get; } = FolderWithSolution(AppContext.BaseDirectory);

    private static readonly HashSet<string> Ignored =
        [".git", .. File.ReadLines(Path.Combine(Root, ".gitignore")).Where(l => l.EndsWith('/')).Select(l => l.TrimEnd('/'))];

    /// <summary>Paths below the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below(Root).Order(StringComparer.Ordinal)];

    /// <summary>Paths that match a pattern, for example <c>^src/.*\.cs$</c>.</summary>
    public static IEnumerable<string> Matching(string pattern) => Files.Where(f => Regex.IsMatch(f, pattern));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsOurs).Select(Relative).Concat(
            Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Below));

    private static bool IsOurs(string path) => !Ignored.Contains(Path.GetFileName(path)) && !Ignored.Contains(Relative(path));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FolderWithSolution(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CaseTracking.sln"))) return folder.FullName;

        throw new InvalidOperationException($"No CaseTracking.sln above {start}.");
    }
}
