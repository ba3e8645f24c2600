using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Contracts;

/// <summary>
/// What other modules and systems build on is committed in ContractSurface: a change shows as a difference in review.
/// <c>CASETRACKING_APPROVE=1</c> writes the files anew.
/// </summary>
public sealed class SurfaceTests
{
    private const string Folder = "tests/CaseTracking.Architecture.Tests/ContractSurface";

    [Fact]
    public void Contracts_are_as_approved()
    {
        var found = ContractAssemblies.All.ToDictionary(
            a => $"{Folder}/{a.GetName().Name}.approved.txt", a => Surface.Of(a.GetExportedTypes()));
        if (Environment.GetEnvironmentVariable("CASETRACKING_APPROVE") == "1") Approve(found);

        Assert.Equal(found.Keys.Order(StringComparer.Ordinal), ApprovedFiles());
        Assert.All(found, surface => Assert.Equal(Repository.Read(surface.Key).ReplaceLineEndings("\n"), surface.Value));
    }

    [Theory]
    [InlineData(typeof(Before.Message), typeof(After.Renamed.Message))]
    [InlineData(typeof(Before.Message), typeof(After.Retyped.Message))]
    [InlineData(typeof(Before.Message), typeof(After.Optional.Message))]
    [InlineData(typeof(Before.Message), typeof(After.Longer.Message))]
    public void A_change_of_a_contract_changes_its_surface(Type before, Type after) =>
        Assert.NotEqual(Surface.Of([before]).Split('\n')[1..], Surface.Of([after]).Split('\n')[1..]);

    private static IEnumerable<string> ApprovedFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.approved.txt")
            .Select(f => $"{Folder}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal);

    private static void Approve(Dictionary<string, string> surfaces)
    {
        Directory.CreateDirectory(Path.Combine(Repository.Root, Folder));
        foreach (var (file, text) in surfaces) File.WriteAllText(Path.Combine(Repository.Root, file), text);
    }

    private static class Before
    {
        public sealed record Message(Guid Id, string Reason);
    }

    private static class After
    {
        public static class Renamed
        {
            public sealed record Message(Guid Id, string Why);
        }

        public static class Retyped
        {
            public sealed record Message(Guid Id, int Reason);
        }

        public static class Optional
        {
            public sealed record Message(Guid Id, string? Reason);
        }

        public static class Longer
        {
            public sealed record Message(Guid Id, string Reason, int Count);
        }
    }
}
