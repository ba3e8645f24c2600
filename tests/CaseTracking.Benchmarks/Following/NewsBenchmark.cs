using System.Diagnostics;
using System.Globalization;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Benchmarks.Following;

/// <summary>
/// 1,000 open pages and 50 changes a second, written past the host as another host would. Halfway every page loses its stream and comes
/// back with what it saw last. A change arrives when its version, or a later one, does.
/// </summary>
internal static class NewsBenchmark
{
    private const int Readers = 1_000;
    private const int Requests = 200;
    private const int PerSecond = 50;

    public static async Task<int> Run(Settings settings)
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await Timelines.Write(database, Requests);
        await using var host = await new HostProcess(database.ConnectionString, ("Live:MostPerAddress", "2000")).Start();
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = Timeout.InfiniteTimeSpan };
        await Report.PrintServer(database.DataSource);

        var changes = new Changes(Requests);
        var pages = await Task.WhenAll(Enumerable.Range(0, Readers).Select(i => ReadingPage.Open(http, i % Requests, changes)));
        await Write(database, changes, settings.Round);
        foreach (var page in pages) await page.Lose();
        await Write(database, changes, TimeSpan.FromSeconds(1));
        await Task.WhenAll(pages.Select(p => p.Return(http)));
        await Write(database, changes, settings.Round);
        var lost = 0;
        try
        {
            await Eventually.Holds(() => (lost = pages.Count(p => p.Last < changes.Version(p.Request))) == 0, "everyone has everything", TimeSpan.FromSeconds(10));
        }
        finally
        {
            Print(pages, changes, lost, host.ResidentBytes);
        }

        foreach (var page in pages) await page.DisposeAsync();
        return 0;
    }

    private static void Print(ReadingPage[] pages, Changes changes, int lost, long resident)
    {
        var sorted = pages.SelectMany(p => p.Delays).Order().ToArray();
        Console.WriteLine("| readers | changes/s | deliveries | p50 ms | p99 ms | most ms | behind at the end | host MB |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {pages.Length} | {PerSecond} | {sorted.Length} of {changes.Total} changes | {Comparison.Percentile(sorted, 0.5):F0} | {Comparison.Percentile(sorted, 0.99):F0} | {Comparison.Percentile(sorted, 1):F0} | {lost} | {resident / 1048576} |"));
    }

    private static async Task Write(TestDatabase database, Changes changes, TimeSpan duration)
    {
        await using var connection = await database.Superuser.OpenConnectionAsync();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < duration && await timer.WaitForNextTickAsync();)
        {
            var request = Random.Shared.Next(Requests);
            await using var command = new NpgsqlCommand("update tijdlijn.aanvraag set versie = versie + 1 where id = $1 returning versie", connection) { Parameters = { new() { Value = Timelines.Id(request) } } };
            changes.Made(request, (long)(await command.ExecuteScalarAsync())!);
        }
    }
}
