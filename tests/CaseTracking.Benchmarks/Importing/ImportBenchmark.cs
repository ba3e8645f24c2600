using System.Globalization;
using System.Text.Json;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Host;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Benchmarks.Importing;

/// <summary>How fast files of another system come in, by the verb itself: reading, events, inline rows, keys and messages.</summary>
internal static class ImportBenchmark
{
    private const int Cases = 3_000;

    public static async Task<int> Run(Settings settings)
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var app = HostApplication.Build(
            Environments.Development, b => b.Configuration.AddInMemoryCollection([new("ConnectionStrings:CaseTracking", database.ConnectionString)]));
        var folder = Directory.CreateTempSubdirectory("ct-bench-").FullName;
        try
        {
            var generated = Path.Combine(folder, "generated.xes");
            await PermitLog.Write(generated, Cases);
            await Report.PrintServer(database.DataSource);
            Console.WriteLine("| log | cases | events | rows | messages | seconds | events/s |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            List<Imported> results = [];
            foreach (var (file, mapping) in (IEnumerable<(string, string)>)[(generated, "bpic15"), .. Real()])
                results.Add(await Median(app, database, settings, file, mapping));
            if (settings.JsonFile is not null) await Report.Write(settings.JsonFile, results);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string, string)> Real() =>
        from log in new[] { ("bpic15-municipality2-phases.xes.gz", "bpic15"), ("receipt-2010-2011.xes.gz", "receipt") }
        let file = Path.Combine(Repository.Shared, "data", log.Item1)
        where File.Exists(file)
        select (file, log.Item2);

    // One run to warm up; each run under a source of its own, so that it makes all files anew.
    private static async Task<Imported> Median(WebApplication app, TestDatabase database, Settings settings, string file, string mapping)
    {
        List<Imported> runs = [];
        for (var round = 0; round <= settings.Rounds; round++) runs.Add(await Once(app, database, file, mapping, $"{mapping}-{Guid.NewGuid():N}"));
        var median = runs.Skip(1).OrderBy(r => r.Rate).ElementAt((settings.Rounds - 1) / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {median.Log} | {median.Cases} | {median.Events} | {median.Rows} | {median.Messages} | {median.Seconds:F2} | {median.Rate:F0} |"));
        return median;
    }

    private static async Task<Imported> Once(WebApplication app, TestDatabase database, string file, string mapping, string source)
    {
        const string Everything = "select (select count(*) from dossiers.dossieroverzicht) + (select count(*) from dossiers.kluis_sleutel)";
        const string Waiting = "select count(*) from messaging.outbox";
        var (rows, messages) = (await Count(database, Everything), await Count(database, Waiting));
        await using var output = new StringWriter();
        string[] arguments = ["import", "xes", file, "--mapping", mapping, "--source", source, "--json"];
        if (await CommandLineRoot.Run(app.Services, arguments, output, TextWriter.Null) != 0) throw new InvalidOperationException($"The import of {file} failed.");

        var json = JsonElement.Parse(output.ToString());
        return new Imported(
            Path.GetFileName(file), json.GetProperty("cases").GetInt64(), json.GetProperty("events").GetInt64(), await Count(database, Everything) - rows,
            await Count(database, Waiting) - messages, json.GetProperty("seconds").GetDouble());
    }

    private static async Task<long> Count(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>What one import did.</summary>
    private sealed record Imported(string Log, long Cases, long Events, long Rows, long Messages, double Seconds)
    {
        public double Rate => Events / Seconds;
    }
}
