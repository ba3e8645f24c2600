using System.Globalization;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Benchmarks.Following;

/// <summary>How fast a request is shown among 100,000: page and JSON, each time another code, and to who has it already (304).</summary>
internal static class FollowBenchmark
{
    private const int Requests = 100_000;

    public static async Task<int> Run(Settings settings)
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await Timelines.Write(database, Requests);
        await using var host = await new HostProcess(database.ConnectionString, ("RateLimits:Guessable:Permits", "10")).Start();
        await Report.PrintServer(database.DataSource);
        Console.WriteLine("| answer | clients | requests/s | p50 ms | p95 ms | p99 ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        List<Shown> results = [];
        foreach (var (name, address, again) in (IEnumerable<(string, string, bool)>)[
            ("page", "/volgen/{0}", false), ("json", "/api/v1/volg/{0}", false), ("page, known", "/volgen/{0}", true), ("json, known", "/api/v1/volg/{0}", true), ("news, known", "/volgen/{0}/nieuws", true)])
            foreach (var clients in settings.Connections) results.AddRange(await Measure(host.Address, settings, name, address, again, clients));

        if (settings.JsonFile is not null) await Report.Write(settings.JsonFile, results);
        return 0;
    }

    private static async Task<IEnumerable<Shown>> Measure(Uri host, Settings settings, string name, string address, bool again, int clients)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = host };
        var followers = new List<Follower>();
        for (var i = 0; i < clients; i++) followers.Add(await Follower.Of(http, address, again, Requests, i));
        // Not every answer can be known to the one who asks.
        if (followers.Any(f => again && f.Tag is null)) return [];

        var contender = new Contender(name, followers);
        await Load.Run(contender, clients, settings.WarmUp);
        var sample = await Load.Run(contender, clients, settings.Round);
        var sorted = sample.Latencies.Order().ToArray();
        var shown = new Shown(
            name, clients, Math.Round(sample.Throughput), Comparison.Percentile(sorted, 0.5), Comparison.Percentile(sorted, 0.95), Comparison.Percentile(sorted, 0.99));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {shown.Answer} | {clients} | {shown.Throughput:F0} | {shown.P50:F2} | {shown.P95:F2} | {shown.P99:F2} |"));
        return [shown];
    }

    /// <summary>One line of the result.</summary>
    private sealed record Shown(string Answer, int Clients, double Throughput, double P50, double P95, double P99);
}
