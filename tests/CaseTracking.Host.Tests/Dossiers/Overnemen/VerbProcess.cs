using System.Diagnostics;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>A verb as a process of its own, so that it can be stopped, killed and kept short of memory.</summary>
internal sealed class VerbProcess : IDisposable
{
    private static readonly TimeSpan LongRun = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public VerbProcess(TestDatabase database, (string Name, string Value)[] environment, params string[] arguments)
    {
        // Who starts the tests in the background has Ctrl-C ignored, and a process inherits that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(HostApplication).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string Name, string Value)[] basics = [("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__CaseTracking", database.ConnectionString)];
        foreach (var (name, value) in basics.Concat(environment)) start.Environment[name] = value;
        _process = Process.Start(start)!;
        (_output, _error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
    }

    /// <summary>Most memory the process held so far, in bytes.</summary>
    public long Peak { get; private set; }

    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<Ran> Ended()
    {
        await Eventually.Holds(HasEnded, "the process has ended", LongRun);
        return new Ran(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private bool HasEnded()
    {
        if (_process.HasExited) return true;

        _process.Refresh();
        try
        {
            Peak = Math.Max(Peak, _process.PeakWorkingSet64);
        }
        catch (InvalidOperationException) when (_process.HasExited)
        {
            return true; // It ended between the question and the reading.
        }

        return false;
    }
}
