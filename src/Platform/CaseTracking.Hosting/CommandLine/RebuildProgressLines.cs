using System.Globalization;
using CaseTracking.EventSourcing.Rebuilding;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>Says at most once a second how far a rebuild is.</summary>
internal sealed class RebuildProgressLines(string projection, TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private long? last;

    public void Report(RebuildProgress progress)
    {
        if (last is { } since && clock.GetElapsedTime(since) < Interval) return;
        last = clock.GetTimestamp();
        var percent = progress.Target > 0 ? 100.0 * progress.Position / progress.Target : 100;
        var left = progress.Left is { } time ? $", {time:hh\\:mm\\:ss} left" : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{projection}: {percent:F0} %, {progress.Rate:F0} events/s{left}"));
    }
}
