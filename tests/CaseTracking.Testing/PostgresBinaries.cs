using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CaseTracking.Testing;

/// <summary>The server programs of one PostgreSQL installation, run as a user that PostgreSQL accepts (it refuses root).</summary>
internal sealed class PostgresBinaries(string folder)
{
    private static readonly string? ServerUser = Environment.UserName == "root"
        ? File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody"
        : null;

    public static PostgresBinaries FindOrSkip()
    {
        var folder = Environment.GetEnvironmentVariable("CASETRACKING_PG_BIN") ?? Newest();
        if (folder is null) Assert.Skip("No PostgreSQL server programs found: set CASETRACKING_PG_BIN to their folder.");
        return new(folder);
    }

    public static async Task GiveToServerUser(string path)
    {
        if (ServerUser is not null) await Complete(Process.Start("chown", ["-R", ServerUser, path]));
    }

    public async Task Run(string program, params string[] arguments) => await Complete(Launch(program, arguments));

    public Process Launch(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(folder, program), .. arguments];
        if (ServerUser is not null)
            command = ["setpriv", $"--reuid={ServerUser}", $"--regid={PrimaryGroup(ServerUser)}", "--clear-groups", .. command];

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);

        var process = Process.Start(start)!;

        // Read and forgotten: a full pipe would stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task Complete(Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{process.StartInfo.FileName} ended with code {process.ExitCode}.");
        }
    }

    private static string PrimaryGroup(string user) =>
        File.ReadLines("/etc/passwd").First(line => line.StartsWith($"{user}:", StringComparison.Ordinal)).Split(':')[3];

    private static string? Newest() =>
        !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
            .OrderByDescending(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))
            .Select(path => Path.Combine(path, "bin"))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")));
}
