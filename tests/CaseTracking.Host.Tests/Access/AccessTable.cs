using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Access;

/// <summary>
/// Who comes through which door, as committed in <c>access.txt</c>: a row for each endpoint, a column for each who asks. A cell says what
/// the door says for their own request and for one of somebody else, or once when that is the same.
/// </summary>
internal static class AccessTable
{
    private static readonly string Table = Path.Combine(Repository.Folder("tests/CaseTracking.Host.Tests/Access"), "access.txt");

    public static IReadOnlyList<string> Committed => [.. File.ReadAllLines(Table).Where(line => line.Length > 0)];

    public static string Row(string endpoint, IEnumerable<string> cells) => $"{endpoint,-78} | {string.Join(" | ", cells.Select(c => c.PadRight(13)))}".TrimEnd();

    public static void Approve(IEnumerable<string> rows) => File.WriteAllLines(Table, rows);

    /// <summary>What differs, row by row.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> committed, IReadOnlyList<string> seen) =>
        committed.Except(seen).Select(row => $"committed: {row}").Concat(seen.Except(committed).Select(row => $"seen:      {row}"));
}
