using System.ComponentModel;
using System.Diagnostics;

namespace CaseTracking.Hosting.Tests.Identity.Independent;

/// <summary>Installs what a package-lock.json names, beside the test's binaries.</summary>
internal static class Npm
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Why it could not be installed, or nothing when it is there.</summary>
    public static async Task<string?> Install(string folder)
    {
        // A file that does not exist counts as very old.
        if (File.GetLastWriteTimeUtc(Installed(folder)) > File.GetLastWriteTimeUtc(Lock(folder))) return null;

        try
        {
            return await Run(folder);
        }
        catch (Win32Exception)
        {
            return "npm is not installed";
        }
    }

    private static async Task<string?> Run(string folder)
    {
        using var expiry = new CancellationTokenSource(Patience);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(expiry.Token);
            var errors = await npm.StandardError.ReadToEndAsync(expiry.Token);
            await output;
            await npm.WaitForExitAsync(expiry.Token);
            return npm.ExitCode == 0 ? null : $"npm ci failed: {errors.Split('\n')[0]}";
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            return $"npm ci did not end within {Patience}";
        }
    }

    private static string Installed(string folder) => Path.Combine(folder, "node_modules", ".package-lock.json");

    private static string Lock(string folder) => Path.Combine(folder, "package-lock.json");
}
