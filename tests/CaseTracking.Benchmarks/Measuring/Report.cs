using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace CaseTracking.Benchmarks.Measuring;

/// <summary>Prints the result as a table, and writes it as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task PrintServer(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            select 'PostgreSQL ' || current_setting('server_version') || ', ' || string_agg(name || '=' || current_setting(name), ', ' order by name)
            from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')
            """);
        Console.WriteLine($"{await command.ExecuteScalarAsync()}; {Environment.ProcessorCount} cores");
    }

    public static void PrintHead()
    {
        Console.WriteLine("| benchmark | connections | throughput/s | limit/s | ratio | p50 ms | p99 ms | cpu us | limit cpu us |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    public static void Print(Comparison c) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {c.Benchmark} | {c.Connections} | {c.Throughput:F0} | {c.Limit:F0} | {c.Ratio:F2} | {c.P50:F2} | {c.P99:F2} | {c.Cpu:F0} | {c.LimitCpu:F0} |"));

    public static Task Write<T>(string file, IReadOnlyList<T> results) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(results, Json) + "\n");
}
