using System.Collections.Concurrent;
using System.Diagnostics;
using CaseTracking.Host;
using CaseTracking.Testing;

namespace CaseTracking.RunningProduct;

/// <summary>The product as a process of its own, so that it can die. It keeps its address over a restart.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly ProcessStartInfo _start;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly HttpClient _http;
    private readonly DirectoryInfo _mail = Directory.CreateTempSubdirectory("ct-mail-");
    private Process? _process;

    /// <param name="connectionString">A database that has had the scripts.</param>
    /// <param name="settings">On top of those for tests, such as <c>Messages:Dispatch</c>.</param>
    public HostProcess(string connectionString, params (string Name, string Value)[] settings)
    {
        Address = new Uri($"http://localhost:{Loopback.FreePort()}");
        _http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        _start = new ProcessStartInfo("dotnet", [typeof(HostApplication).Assembly.Location, "serve"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string Name, string Value)[] basics =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", Address.OriginalString),
            ("ConnectionStrings:CaseTracking", connectionString), ("TestIdentityProvider:Url", $"http://localhost:{Loopback.FreePort()}"),
            ("Mail:PickupFolder", _mail.FullName), ("Logging:LogLevel:Default", "Warning"), ("RateLimits:Standard:Permits", "1000000"), ("RateLimits:Guessable:Permits", "1000000"),
        ];
        foreach (var (name, value) in basics.Concat(settings)) _start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>What it wrote so far, on both its outputs.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Memory it holds now.</summary>
    public long ResidentBytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it lives.</summary>
    public async Task<HostProcess> Start()
    {
        _process = Process.Start(_start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Eventually.Holds(() => Says("/health/live"), "the host lives");
        return this;
    }

    /// <summary>Whether a path answers with success now.</summary>
    public async Task<bool> Says(string path)
    {
        if (_process is not { HasExited: false })
        {
            await Drained();
            throw new InvalidOperationException($"The host has ended. It wrote: {Output}");
        }

        try
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Kills it (kill -9).</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM), as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end; fails when that takes longer.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Ended(TimeSpan within)
    {
        await Eventually.Holds(() => _process!.HasExited, "the host has ended", within);
        await Drained();
        return _process!.ExitCode;
    }

    // A process is gone before the last it wrote was heard.
    private Task Drained() => _process?.WaitForExitAsync() ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await Kill();
        _process?.Dispose();
        _http.Dispose();
        _mail.Delete(recursive: true);
    }
}
