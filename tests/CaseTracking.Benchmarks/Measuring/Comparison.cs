using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CaseTracking.Benchmarks.Measuring;

/// <summary>One line of the result. Names and units are those of the JSON file.</summary>
/// <param name="Benchmark">What was measured.</param>
/// <param name="Connections">How many workers at once.</param>
/// <param name="Throughput">Ours, operations per second: median of the rounds.</param>
/// <param name="Limit">The same of the bare program.</param>
/// <param name="Ratio">Ours as a part of the limit: median of the rounds, each compared with the one beside it.</param>
/// <param name="P50">Ours, milliseconds.</param>
/// <param name="P99">Ours, milliseconds.</param>
internal sealed record Comparison(string Benchmark, int Connections, double Throughput, double Limit, double Ratio, double P50, double P99)
{
    /// <summary>Processor time of our side of the connection, microseconds per operation; says more than throughput on a busy machine.</summary>
    [JsonIgnore]
    public double Cpu { get; private init; }

    /// <summary>The same of the bare program.</summary>
    [JsonIgnore]
    public double LimitCpu { get; private init; }

    /// <summary>The contenders in turn, so that whatever else the machine does hits both alike.</summary>
    public static async Task<Comparison> Of(string benchmark, Contender ours, Contender limit, int connections, Settings settings)
    {
        foreach (var contender in new[] { ours, limit }) await Load.Run(contender, connections, settings.WarmUp);

        List<Sample> own = [], bare = [];
        for (var round = 0; round < settings.Rounds; round++)
        {
            own.Add(await Load.Run(ours, connections, settings.Round));
            bare.Add(await Load.Run(limit, connections, settings.Round));
        }

        var latencies = own.SelectMany(s => s.Latencies).Order().ToArray();
        return new(
            benchmark, connections, Math.Round(Median(own.Select(s => s.Throughput))), Math.Round(Median(bare.Select(s => s.Throughput))),
            Math.Round(Median(own.Zip(bare, (o, b) => o.Throughput / b.Throughput)), 3), Percentile(latencies, 0.50), Percentile(latencies, 0.99))
        {
            Cpu = Median(own.Select(s => s.CpuPerOperation)),
            LimitCpu = Median(bare.Select(s => s.CpuPerOperation)),
        };
    }

    /// <param name="sorted">Stopwatch ticks, ascending.</param>
    /// <param name="part">Between 0 and 1.</param>
    /// <returns>Milliseconds.</returns>
    public static double Percentile(long[] sorted, double part) =>
        Math.Round(sorted[(int)(part * (sorted.Length - 1))] * 1000.0 / Stopwatch.Frequency, 2);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
