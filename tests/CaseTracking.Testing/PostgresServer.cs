using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace CaseTracking.Testing;

/// <summary>
/// A PostgreSQL server of its own, with every durability setting at its safe default, for tests that kill, stop or misconfigure it. Its
/// data lives in the temporary folder and goes at the end. A test is skipped where no server binaries are found.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresBinaries binaries;
    private readonly string folder;
    private readonly string[] settings;
    private Process? process;

    private PostgresServer(PostgresBinaries binaries, string parent, string[] settings)
    {
        this.binaries = binaries;
        this.settings = settings;
        folder = Path.Combine(parent, $"ct-pg-{Guid.NewGuid().ToString("N")[..8]}");
        Port = Loopback.FreePort();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        ConnectionString = $"Host=127.0.0.1;Port={Port};Username=postgres;Password={password};Database=postgres;Timeout=5";
        Directory.CreateDirectory(folder);
        File.WriteAllText(PasswordFile, password);
    }

    /// <summary>Loopback port; the same after a restart, so that clients find the server again.</summary>
    public int Port { get; }

    /// <summary>Superuser on database <c>postgres</c>.</summary>
    public string ConnectionString { get; }

    private string Data => Path.Combine(folder, "data");

    private string PasswordFile => Path.Combine(folder, "password");

    /// <summary>Makes and starts a server.</summary>
    /// <param name="settings">Server settings as <c>name=value</c>, for example <c>fsync=off</c>.</param>
    public static Task<PostgresServer> Start(params string[] settings) => StartIn(Path.GetTempPath(), settings);

    /// <summary>The same with its data somewhere below <paramref name="parent"/>, for example on a small disk.</summary>
    public static async Task<PostgresServer> StartIn(string parent, params string[] settings)
    {
        var server = new PostgresServer(PostgresBinaries.FindOrSkip(), parent, settings);
        await PostgresBinaries.GiveToServerUser(server.folder);
        await server.binaries.Run(
            "initdb", "-D", server.Data, "-U", "postgres", "-A", "scram-sha-256", $"--pwfile={server.PasswordFile}", "-E", "UTF8", "--locale=C", "-N");
        File.Delete(server.PasswordFile);
        await server.StartAgain();
        return server;
    }

    /// <summary>Starts a stopped or killed server on the same data and waits until it answers.</summary>
    public async Task StartAgain()
    {
        string[] options = ["listen_addresses=127.0.0.1", $"port={Port}", $"unix_socket_directories={folder}", "shared_buffers=32MB", .. settings];
        process = binaries.Launch("postgres", ["-D", Data, .. options.SelectMany(option => (string[])["-c", option])]);
        await Eventually.Holds(Answers, "the server answers");
    }

    /// <summary>Stops in an orderly way: clients are cut off, everything is written.</summary>
    public async Task Stop()
    {
        await binaries.Run("pg_ctl", "stop", "-D", Data, "-m", "fast", "-w");
        await process!.WaitForExitAsync();
    }

    /// <summary>Freezes every process of the server (SIGSTOP): connections stay open and nothing answers.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Lets a frozen server go on.</summary>
    public void Thaw() => Signal("CONT");

    /// <summary>Kills the postmaster and every backend at once (kill -9), as a machine that loses its power would.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();

        // Backends the tree walk missed still hold the shared memory; the postmaster would refuse to start beside them.
        await Eventually.Holds(() => !ProcessTable.AnyRunsIn(Data), "every backend is gone");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", .. ProcessTable.RunningIn(Data)]);
        kill.WaitForExit();
    }

    private async Task<bool> Answers()
    {
        if (process!.HasExited) throw new InvalidOperationException($"PostgreSQL ended with code {process.ExitCode} on port {Port}.");
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
