using System.Diagnostics;

namespace CaseTracking.Benchmarks.Measuring;

/// <summary>Closed load: each worker starts its next operation when the last one is confirmed.</summary>
internal static class Load
{
    public static async Task<Sample> Run(Contender contender, int connections, TimeSpan duration)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(contender.Workers.Take(connections).Select(w => Task.Run(() => Work(w, end))));
        return new Sample([.. latencies.SelectMany(l => l)], Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
    }

    private static async Task<List<long>> Work(IWorker worker, long end)
    {
        var latencies = new List<long>(1 << 16);
        var before = Stopwatch.GetTimestamp();
        while (before < end)
        {
            await worker.Once(CancellationToken.None);
            var after = Stopwatch.GetTimestamp();
            latencies.Add(after - before);
            before = after;
        }

        return latencies;
    }
}

/// <summary>One round of one contender.</summary>
/// <param name="Latencies">Of each operation, in stopwatch ticks.</param>
/// <param name="Elapsed">Of the round.</param>
/// <param name="Cpu">Processor time of this process, the server not included.</param>
internal sealed record Sample(long[] Latencies, TimeSpan Elapsed, TimeSpan Cpu)
{
    public double CpuPerOperation => Cpu.TotalMicroseconds / Latencies.Length;

    public double Throughput => Latencies.Length / Elapsed.TotalSeconds;
}
