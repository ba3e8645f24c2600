using Xunit;

namespace CaseTracking.Testing;

/// <summary>
/// The linter of the API design rules of the Dutch government. It runs on Node.js; its rules are found through <c>CASETRACKING_SHARED</c>
/// or beside the repository.
/// </summary>
public static class ApiLinter
{
    private static readonly string Source = Repository.Folder("tests/Platform/CaseTracking.Web.Tests/OpenApi");

    /// <summary>Lints a description; skips the test where the linter cannot run.</summary>
    /// <returns>Zero when nothing is wrong, and what the linter wrote.</returns>
    public static async Task<(int Exit, string Output)> RunOrSkip(string document)
    {
        var rules = Path.Combine(Repository.Shared, "data", "conformance", "nl-adr", "linter.yaml");
        if (!File.Exists(rules)) Assert.Skip("The rules of the API design linter are not on this machine; set CASETRACKING_SHARED to their folder.");

        var folder = await NpmFolder.RestoreOrSkip(Source, "@stoplight/spectral-cli");
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, document);
        try
        {
            return await NpmFolder.Run(folder, "npx", "--no-install", "spectral", "lint", "--ruleset", rules, "--fail-severity", "warn", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
