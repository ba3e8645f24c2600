using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Faults.Tests;

/// <summary>
/// The host dies at a place that is known: a table is locked, so that the work stands still where it wants to write there. Then the
/// host is killed, and its transaction either ends with it or is let through to its commit.
/// </summary>
[Trait("Proof", "B4")]
public sealed class NamedPointTests
{
    private static readonly string[] Points =
    [
        "dossiers.kluis", "dossiers.mt_streams", "dossiers.mt_events", "dossiers.dossieroverzicht", "messaging.idempotency",
        "tijdlijn.aanvraag", "tijdlijn.regel", "messaging.inbox", "messaging.outbox",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_where_it_writes_each_table_the_host_has_done_each_command_once_after_the_client_repeats_it(bool committed)
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await new HostProcess(database.ConnectionString).Start();
        foreach (var point in Points)
        {
            using var citizen = host.Visitor();
            await using (var held = await Hold(database, point))
            {
                var sent = File(citizen, point);
                await Eventually.Holds(async () => await Waiting(database) > 0, $"the work stands still at {point}");
                await host.Kill();
                await sent.ContinueWith(_ => { }, TaskScheduler.Default);
                if (!committed) await Invariants.Count(database, "select count(pg_terminate_backend(a.pid)) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()");
            }

            await host.Start();
            using var repeated = await File(citizen, point);
            Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
        }

        await Invariants.Hold(database);
        Assert.Equal(Points.Length, await Invariants.Count(database, "select count(*) from dossiers.mt_streams"));
    }

    private static Task<HttpResponseMessage> File(Visitor citizen, string key) =>
        citizen.Post("/api/v1/dossiers", Requests.Filing(), ("Idempotency-Key", key));

    private static Task<long> Waiting(TestDatabase database) => Invariants.Count(
        database, "select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()");

    private static async Task<NpgsqlConnection> Hold(TestDatabase database, string table)
    {
        var connection = await database.Superuser.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"begin; lock table {table} in exclusive mode", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
