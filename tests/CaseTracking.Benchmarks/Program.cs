using CaseTracking.Benchmarks.Following;
using CaseTracking.Benchmarks.Importing;
using CaseTracking.Benchmarks.Limit;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Benchmarks.Ours;
using CaseTracking.Benchmarks.Tickets;
using CaseTracking.Benchmarks.Worklist;
using CaseTracking.Testing;

if (Settings.Parse(args) is not { } settings)
{
    await Console.Error.WriteLineAsync(Settings.Usage);
    return 2;
}

if (settings.Benchmark == "import") return await ImportBenchmark.Run(settings);
if (settings.Benchmark == "volgen") return await FollowBenchmark.Run(settings);
if (settings.Benchmark == "nieuws") return await NewsBenchmark.Run(settings);
if (settings.Benchmark == "werklijst") return await WorklistBenchmark.Run(settings);

await using var database = await TestDatabase.Create(TicketModule.Scripts);
var store = TicketModule.Store(database.DataSource);
var most = Enumerable.Range(0, settings.Connections.Max()).ToArray();
var (ours, limit) = settings.Benchmark == "append" ? Append() : await Decide();

await Report.PrintServer(database.DataSource);
Report.PrintHead();
var results = new List<Comparison>();
foreach (var connections in settings.Connections)
{
    results.Add(await Comparison.Of(settings.Benchmark, ours, limit, connections, settings));
    Report.Print(results[^1]);
}

if (settings.JsonFile is not null) await Report.Write(settings.JsonFile, results);
return 0;

(Contender Ours, Contender Limit) Append() => (
    new("ours", [.. most.Select(_ => new OwnAppend(store))]),
    new("limit", [.. most.Select(_ => new BareAppend(database.DataSource))]));

async Task<(Contender Ours, Contender Limit)> Decide()
{
    var tickets = new TicketStore(store);
    var own = most.Select(_ => StreamCycle.Spread()).ToArray();
    var bare = most.Select(_ => StreamCycle.Spread()).ToArray();
    foreach (var streams in own.Concat(bare)) await Prefill.Store(store, streams);
    return (
        new("ours", [.. own.Select(streams => new OwnDecide(tickets, streams))]),
        new("limit", [.. bare.Select(streams => new BareDecide(database.DataSource, streams))]));
}
