using System.ComponentModel;
using System.Diagnostics;
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

        var folder = await Linter();
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, document);
        try
        {
            return await Run(folder, "npx", "--no-install", "spectral", "lint", "--ruleset", rules, "--fail-severity", "warn", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> Linter()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "lint");
        Directory.CreateDirectory(folder);
        if (Directory.Exists(Path.Combine(folder, "node_modules", "@stoplight", "spectral-cli"))) return folder;

        foreach (var name in new[] { "package.json", "package-lock.json" }) File.Copy(Path.Combine(Source, name), Path.Combine(folder, name), overwrite: true);
        try
        {
            var (exit, output) = await Run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (exit != 0) Assert.Skip($"The linter could not be installed by npm: {output}");
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node.js with npm is not installed, and the linter runs on it.");
        }

        return folder;
    }

    private static async Task<(int Exit, string Output)> Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (process.ExitCode, await output + await errors);
    }
}
