using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseTracking.Testing;
using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>Runs that do not reach their end: killed, stopped, or begun while another is at it.</summary>
public sealed class ProcessTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    private const int Cases = 3_000;
    private const int Events = Cases * GeneratedLog.EventsPerCase;
    private const string Halfway = "Z001000";

    private readonly string _source = ImportProduct.NewSource();

    [Fact]
    public async Task Killed_halfway_and_run_again_there_is_exactly_the_whole_log()
    {
        var log = await Large();
        await using (await HeldCase.At(product, _source, Halfway))
        {
            using var killed = Start(log, _source);
            await HeldCase.Reached(product);
            await killed.Kill();
        }

        await HeldCase.Settled(product);
        var stored = await Stored(_source);
        Assert.InRange(stored, 1, Events - 1);

        using var again = Start(log, _source);
        var ran = await again.Ended();

        Assert.Equal(0, ran.Code);
        Assert.Equal(Events - stored, JsonElement.Parse(ran.Output).GetProperty("events").GetInt64());
        using var control = Start(log, _source + "-uncut");
        Assert.Equal(Ran.Of(Cases, Events), (await control.Ended()).Counts);
        Assert.Equal(await product.Story(_source + "-uncut"), await product.Story(_source));
        await Eventually.Holds(async () => await product.Count("select count(*) from messaging.outbox") == 0, "every message is delivered", TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Without_ids_that_follow_from_the_case_the_second_run_stores_everything_twice()
    {
        var log = Log(Case("A", "stap 1"), Case("B", "stap 1"));
        await product.Import(log, _source);

        // Under another name of the source the ids are others, as if they were drawn anew for each run.
        await product.Import(log, _source + "-anew");

        var rows = $"from dossiers.mt_events where version = 1 and data->>'bron' like '{_source}%'";
        Assert.Equal(2, await product.Count($"select count(*) - count(distinct data->>'zaak') {rows}"));
    }

    [Fact]
    public async Task Stopped_by_a_person_it_keeps_and_counts_what_was_stored_and_the_next_run_does_the_rest()
    {
        var log = await Large();
        var held = await HeldCase.At(product, _source, Halfway);
        using var stopped = Start(log, _source);
        await HeldCase.Reached(product);
        stopped.Interrupt();
        await held.DisposeAsync(); // What is on its way is still stored.
        var ran = await stopped.Ended();

        Assert.Equal(130, ran.Code);
        Assert.Contains("Gestopt. Wat bewaard is, blijft; dezelfde opdracht doet de rest.", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        var counted = JsonElement.Parse(ran.Output).GetProperty("events").GetInt64();
        Assert.Equal(await Stored(_source), counted);
        Assert.InRange(counted, 1, Events - 1);
        using var again = Start(log, _source);
        Assert.Equal(Events - counted, JsonElement.Parse((await again.Ended()).Output).GetProperty("events").GetInt64());
    }

    [Fact]
    public async Task Stopped_between_two_batches_the_cases_before_are_stored_and_those_after_are_not()
    {
        using var stop = new CancellationTokenSource();
        await using var error = new StoppingWriter(stop);
        var file = product.Path("stop.xes");
        await File.WriteAllTextAsync(file, Log([.. Enumerable.Range(0, 150).Select(i => Case($"{i:D4}", Steps(10))), "<trace/>", .. Enumerable.Range(150, 150).Select(i => Case($"{i:D4}", Steps(10)))]));

        var ran = await product.Run(error, stop.Token, "import", "xes", file, "--mapping", await product.Mapping(), "--source", _source, "--json");

        Assert.Equal((130, Ran.Of(90, 900, skippedCases: 1)), (ran.Code, ran.Counts));
        Assert.Equal(900, await Stored(_source));
    }

    [Fact]
    public async Task While_one_run_is_at_it_another_over_the_same_source_is_refused_and_afterwards_not()
    {
        var pipe = product.Path("pipe.xes");
        using (var mkfifo = Process.Start("mkfifo", [pipe])) await mkfifo.WaitForExitAsync();
        string[] arguments = ["import", "xes", pipe, "--mapping", await product.Mapping(), "--source", _source, "--json"];
        var first = Task.Run(() => product.Run(arguments));
        await using (var log = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write)))
        {
            await log.WriteAsync(Encoding.UTF8.GetBytes("<log xes.version=\"1.0\">"));
            await log.FlushAsync();
            await Eventually.Holds(async () => await IsHeld(), "the first run is at it");

            (await product.Import(Log(Case("B", "stap 1")), _source)).IsRefused($"Iemand neemt nu al dossiers over uit {_source}.");
            Assert.Equal(Ran.Of(1, 1), (await product.Import(Log(Case("B", "stap 1")), ImportProduct.NewSource())).Counts);
            await log.WriteAsync(Encoding.UTF8.GetBytes(Case("A", "stap 1") + "</log>"));
        }

        Assert.Equal(Ran.Of(1, 1), (await first).Counts);
        Assert.Equal(Ran.Of(1, 1), (await product.Import(Log(Case("B", "stap 1")), _source)).Counts);
    }

    [Fact]
    public async Task The_process_writes_one_object_and_ends_with_the_code_of_what_happened()
    {
        await File.WriteAllTextAsync(product.Path("small.xes"), Log(Case("A", "stap 1")));
        await product.Mapping();
        using var good = Start(product.Path("small.xes"), _source);
        using var wrong = Start(product.Path("absent.xes"), _source);

        Assert.Equal((0, Ran.Of(1, 1)), ((await good.Ended()).Code, (await good.Ended()).Counts));
        (await wrong.Ended()).IsRefused("Het bestand absent.xes bestaat niet.");
    }

    private async Task<string> Large()
    {
        var log = product.Path("large.xes");
        if (!File.Exists(log)) await GeneratedLog.Write(log, Cases);
        await product.Mapping();
        return log;
    }

    private VerbProcess Start(string log, string source) =>
        new(product.Database, [], "import", "xes", log, "--mapping", product.Path("proef.json"), "--source", source, "--json");

    private Task<long> Stored(string source) => product.Count(
        $"""
        select count(*) from dossiers.mt_events e join dossiers.dossieroverzicht o on o.id = e.stream_id
        where o.bron = '{source}' and e.type = 'activiteit_werd_overgenomen'
        """);

    private async Task<bool> IsHeld() => await product.Count(
        $"""
        select count(*) from pg_locks, lateral (select hashtextextended('overname/{_source}', 0) as key) k
        where locktype = 'advisory' and objsubid = 1 and classid::bigint = (key >> 32) & 4294967295 and objid::bigint = key & 4294967295
        """) > 0;

    /// <summary>Stops the run as soon as something is written to it.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}
