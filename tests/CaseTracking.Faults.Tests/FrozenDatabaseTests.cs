using System.Diagnostics;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

[Trait("Proof", "J4")]
public sealed class FrozenDatabaseTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_host_is_not_ready_while_its_database_is_gone_and_ready_again_after_without_a_restart()
    {
        await using var suffering = await SufferingDatabase.Start();
        await using var host = await new HostProcess(suffering.Database.ConnectionString).Start();
        Assert.True(await host.Says("/health/ready"));

        await suffering.Server.Kill();
        var watch = Stopwatch.StartNew();
        Assert.False(await host.Says("/health/ready"));
        Assert.True(watch.Elapsed < Counts.Within(5), $"{watch.Elapsed}");
        Assert.True(await host.Says("/health/live"));
        using var citizen = new Visitor(host.Address);
        watch.Restart();
        using var refused = await citizen.Post("/api/v1/dossiers", Requests.Filing());
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(watch.Elapsed < Counts.Within(3), $"{watch.Elapsed}");

        await suffering.Server.StartAgain();
        await Eventually.Holds(() => host.Says("/health/ready"), "the host is ready again");
        using var accepted = await citizen.Post("/api/v1/dossiers", Requests.Filing());
        Assert.Equal(System.Net.HttpStatusCode.Created, accepted.StatusCode);
    }

    [Fact]
    public async Task Behind_a_frozen_database_the_host_stays_alive_and_goes_on_by_itself_after()
    {
        await using var suffering = await SufferingDatabase.Start();
        await using var host = await new HostProcess(suffering.Database.ConnectionString).Start();
        using var citizen = new Visitor(host.Address);
        using (await citizen.Post("/api/v1/dossiers", Requests.Filing()))
        {
            suffering.Server.Freeze();
        }

        var watch = Stopwatch.StartNew();
        var waiting = citizen.Post("/api/v1/dossiers", Requests.Filing(), ("Idempotency-Key", "once"));
        var ready = await host.Says("/health/ready");
        output.WriteLine($"Readiness said {ready} after {watch.ElapsedMilliseconds} ms; the waiting request is answered: {waiting.IsCompleted}.");
        Assert.False(ready);
        Assert.True(watch.Elapsed < Counts.Within(5), $"{watch.Elapsed}");
        Assert.True(await host.Says("/health/live"));

        suffering.Server.Thaw();
        watch.Restart();
        using (await waiting) output.WriteLine($"The waiting request was answered {watch.ElapsedMilliseconds} ms after the database went on.");
        await Eventually.Holds(() => host.Says("/health/ready"), "the host is ready again");
        using var repeated = await citizen.Post("/api/v1/dossiers", Requests.Filing(), ("Idempotency-Key", "once"));
        Assert.Equal(System.Net.HttpStatusCode.Created, repeated.StatusCode);
        Assert.Equal(2, await Invariants.Count(suffering.Database, "select count(*) from dossiers.mt_streams"));
    }
}
