using System.Diagnostics;
using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

/// <summary>The host is asked to stop (SIGTERM) while requests are under way.</summary>
[Trait("Proof", "B10")]
public sealed class GracefulStopTests(ITestOutputHelper output)
{
    private const int UnderWay = 8;

    [Fact]
    public async Task Asked_to_stop_the_host_first_answers_what_is_under_way_even_when_that_takes_three_seconds()
    {
        await using var scene = await Scene.Start();
        scene.Host.Terminate();
        await Eventually.Holds(async () => !await scene.Host.Says("/health/live"), "the host takes no new requests");
        var watch = Stopwatch.StartNew();
        await Eventually.Holds(() => watch.Elapsed > TimeSpan.FromSeconds(3), "three seconds have passed");
        await scene.Release();

        var answers = await Task.WhenAll(scene.Requests);
        var exit = await scene.Host.Ended(Counts.Within(7));
        output.WriteLine($"Ended with code {exit} {watch.ElapsedMilliseconds} ms after it stopped taking requests.");
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(0, exit);
        Assert.Equal(UnderWay, await Invariants.Count(scene.Database, "select count(*) from dossiers.mt_streams"));
    }

    [Fact]
    public async Task Killed_instead_the_host_leaves_the_same_requests_unanswered()
    {
        await using var scene = await Scene.Start();
        await scene.Host.Kill();

        foreach (var request in scene.Requests) await Assert.ThrowsAsync<HttpRequestException>(() => request);
        await scene.Release();
    }

    [Fact]
    public async Task Open_pages_that_wait_for_news_do_not_hold_up_the_stop_and_miss_nothing_by_it()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await new HostProcess(database.ConnectionString).Start();
        using var citizen = host.Visitor();
        var code = (await citizen.FileRequest()).Code;
        await Eventually.Holds(() => host.Says($"/volgen/{code}"), "the timeline is there");
        var open = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => LiveListener.Open(citizen.Http, $"/volgen/{code}/nieuws")));
        await Task.WhenAll(open.Select(o => o.Next()));

        var watch = Stopwatch.StartNew();
        host.Terminate();
        await Task.WhenAll(open.Select(o => o.End()));
        Assert.Equal(0, await host.Ended(Counts.Within(5)));
        output.WriteLine($"Ended {watch.ElapsedMilliseconds} ms after it was asked.");
        await using (var change = database.Superuser.CreateCommand("update tijdlijn.aanvraag set versie = versie + 1")) await change.ExecuteNonQueryAsync();
        await host.Start();
        var back = await Task.WhenAll(open.Select(o => LiveListener.Open(citizen.Http, $"/volgen/{code}/nieuws", o.Last)));
        await Task.WhenAll(back.Select((b, i) => b.Until(open[i].Last + 1)));
        foreach (var listener in open.Concat(back)) listener.Dispose();
    }

    [Fact]
    public async Task Asked_to_stop_under_load_the_host_ends_within_ten_seconds_and_loses_nothing_confirmed()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await new HostProcess(database.ConnectionString).Start();
        await using var load = new Workload(null, host.Address);
        for (var stop = 0; stop < Counts.Of(2, 20); stop++)
        {
            await load.More(50);
            var watch = Stopwatch.StartNew();
            host.Terminate();
            Assert.Equal(0, await host.Ended(Counts.Within(10)));
            output.WriteLine($"Ended {watch.ElapsedMilliseconds} ms after it was asked.");
            await host.Start();
        }

        await load.Stop();
        await Invariants.Hold(database, load);
    }

    /// <summary>Requests that the database keeps waiting until it is told otherwise.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private readonly Visitor _citizen;
        private readonly Npgsql.NpgsqlTransaction _lock;

        private Scene(TestDatabase database, HostProcess host, Npgsql.NpgsqlTransaction held)
        {
            (Database, Host, _lock, _citizen) = (database, host, held, host.Visitor());
            Requests = [.. Enumerable.Range(0, UnderWay).Select(_ => _citizen.Post("/api/v1/dossiers", CaseTracking.Faults.Tests.Requests.Filing()))];
        }

        public TestDatabase Database { get; }

        public HostProcess Host { get; }

        public Task<HttpResponseMessage>[] Requests { get; }

        public static async Task<Scene> Start()
        {
            var database = await TestDatabase.Create(Product.Scripts());
            var host = await new HostProcess(database.ConnectionString).Start();
            using (var warm = host.Visitor()) Assert.Equal(HttpStatusCode.OK, (await warm.Open(RequestForm.Path)).Status);
            var connection = await database.Superuser.OpenConnectionAsync();
            var held = await connection.BeginTransactionAsync();
            await using (var command = new Npgsql.NpgsqlCommand("lock table dossiers.mt_events in exclusive mode", connection)) await command.ExecuteNonQueryAsync();
            var scene = new Scene(database, host, held);
            await Eventually.Holds(
                async () => await Invariants.Count(database, "select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()") == UnderWay, "every request waits");
            return scene;
        }

        public async Task Release() => await _lock.RollbackAsync();

        public async ValueTask DisposeAsync()
        {
            _citizen.Dispose();
            await _lock.DisposeAsync();
            await Host.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
