using System.Diagnostics;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

/// <summary>The host is killed (kill -9) while commands run.</summary>
public sealed class HostCrashTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Proof", "B1")]
    public async Task Killed_at_moments_nobody_chose_the_host_loses_nothing_confirmed_and_does_nothing_twice()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await new HostProcess(database.ConnectionString).Start();
        using var employee = new Visitor(host.Address);
        await employee.SignIn(TestPeople.Burgerzaken);
        await using var load = new Workload(employee.Cookies, host.Address);

        for (var kill = 0; kill < Counts.Of(5, 50); kill++)
        {
            await load.More(Random.Shared.Next(5, 60));
            await host.Kill();
            await host.Start();
        }

        await load.More(20);
        await load.Stop();
        await Invariants.Hold(database, load);
        output.WriteLine($"{load.Confirmed} commands confirmed, {load.Unanswered.Count} filings never answered.");
    }

    [Fact]
    [Trait("Proof", "D6")]
    public async Task After_a_restart_the_first_waiting_message_leaves_within_ten_seconds_and_without_dispatch_never()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using (var silent = await new HostProcess(database.ConnectionString, ("Messages:Dispatch", "false")).Start())
        {
            await using var load = new Workload(null, silent.Address);
            await load.More(50);
            await load.Stop();
            await silent.Kill();
            Assert.Equal(0, await Lines(database));
        }

        var watch = Stopwatch.StartNew();
        await using var host = await new HostProcess(database.ConnectionString).Start();
        await Eventually.Holds(async () => await Lines(database) > 0, "the first message has left");
        Assert.True(watch.Elapsed < Counts.Within(10), $"{watch.Elapsed}");
        output.WriteLine($"The first message left {watch.ElapsedMilliseconds} ms after the process was started.");
        await Invariants.Hold(database);
    }

    [Fact]
    [Trait("Proof", "C12")]
    public async Task When_one_of_two_hosts_is_killed_the_other_delivers_what_was_left_within_six_seconds_and_every_line_once()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var first = await new HostProcess(database.ConnectionString).Start();
        await using var second = await new HostProcess(database.ConnectionString).Start();
        await using var load = new Workload(null, first.Address, second.Address);
        var slowest = TimeSpan.Zero;

        for (var kill = 0; kill < Counts.Of(2, 20); kill++)
        {
            var victim = kill % 2 == 0 ? first : second;
            await load.More(40);
            await victim.Kill();
            var last = await Invariants.Count(database, "select coalesce(max(seq), 0) from messaging.outbox");
            var watch = Stopwatch.StartNew();
            await Eventually.Holds(
                async () => await Invariants.Count(database, $"select count(*) from messaging.outbox where seq <= {last}") == 0, "what was left is delivered");
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            await victim.Start();
        }

        await load.Stop();
        await Invariants.Hold(database, load);
        output.WriteLine($"Slowest takeover: {slowest.TotalMilliseconds:F0} ms.");
        Assert.True(slowest < Counts.Within(6), $"{slowest}");
    }

    [Theory]
    [InlineData("update dossiers.dossieroverzicht set status = 'Gesloten' where id = (select min(id::text)::uuid from dossiers.dossieroverzicht)")]
    [InlineData("set session_replication_role = replica; delete from dossiers.mt_events where seq_id = (select max(seq_id) from dossiers.mt_events)")]
    [InlineData("delete from dossiers.kluis where id = (select min(id::text)::uuid from dossiers.kluis)")]
    [InlineData("delete from tijdlijn.regel where id = (select min(id::text)::uuid from tijdlijn.regel)")]
    [InlineData("insert into tijdlijn.regel select gen_random_uuid(), aanvraag_id, versie, soort, tijdstip, titel, zin, actie, stap from tijdlijn.regel limit 1")]
    [InlineData("update tijdlijn.aanvraag set dienstnorm = dienstnorm + 1 where id = (select min(id::text)::uuid from tijdlijn.aanvraag)")]
    [InlineData("delete from dossiers.dossieroverzicht where id = (select min(id::text)::uuid from dossiers.dossieroverzicht)")]
    public async Task The_check_after_a_crash_sees_each_kind_of_damage(string damage)
    {
        await using var product = new LoadedProduct();
        await product.InitializeAsync();
        await using (var load = new Workload(null, product.Address))
        {
            await load.More(5);
            await load.Stop();
            await Invariants.Hold(product.Database, load);
        }

        await using (var command = product.Database.Superuser.CreateCommand(damage)) await command.ExecuteNonQueryAsync();

        Assert.NotEmpty(await Invariants.Offences(product.Database));
    }

    private static Task<long> Lines(TestDatabase database) => Invariants.Count(database, "select count(*) from tijdlijn.regel");
}
