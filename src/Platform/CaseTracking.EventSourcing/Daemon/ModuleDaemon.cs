using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>
/// Runs the async projections of one module that this host leads. Leadership of each is a session advisory lock on one connection:
/// when the host dies the connection goes and another host takes over at its next try. The checkpoint fences a leader that does not
/// know yet that it was replaced.
/// </summary>
internal sealed class ModuleDaemon(
    string schema, IReadOnlyList<IShard> shards, Func<IPositionReader> positions, NpgsqlDataSource database, AppendSignal appended, ILogger logger)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Lead(ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // Whatever it was, the process and the other modules go on; what stands still shows in health.
                logger.DaemonRestarts(schema, e);
                await Task.Delay(Pause, ct);
            }
        }
    }

    private async Task Lead(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await NoticeWhenGone(connection, ct);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = new Dictionary<IShard, Task>();
        try
        {
            await Follow(connection, running, leading.Token);
        }
        finally
        {
            await leading.CancelAsync();
            await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll(running.Keys.Select(s => s.Leave()));
            await Release(connection);
        }
    }

    private async Task Follow(NpgsqlConnection connection, Dictionary<IShard, Task> running, CancellationToken ct)
    {
        var (position, settled, election) = (positions(), new SettledSource(), 0L);
        while (true)
        {
            var signal = appended.Next(schema);
            if (running.Count < shards.Count && Environment.TickCount64 >= election)
            {
                foreach (var shard in await TakeFree(connection, [.. shards.Except(running.Keys)], ct)) running.Add(shard, Run(shard, settled, ct));
                election = Environment.TickCount64 + (long)Pause.TotalMilliseconds;
            }

            if (running.Count > 0) settled.Publish(await position.Look(connection, ct));
            var pause = Task.Delay(position is SettledPosition { IsWaiting: true } ? Busy : Idle, ct);
            await await Task.WhenAny([signal, pause, .. running.Values]);
        }
    }

    // Looks again once in a while without news, so that a projection that stood still notices when it may go on.
    private static async Task Run(IShard shard, SettledSource settled, CancellationToken ct)
    {
        while (true)
        {
            var moved = settled.Moved;
            await shard.CatchUp(settled.Position, ct);
            await await Task.WhenAny(moved, Task.Delay(Pause, ct));
        }
    }

    private async Task<List<IShard>> TakeFree(NpgsqlConnection connection, IReadOnlyList<IShard> free, CancellationToken ct)
    {
        var taken = new List<IShard>();
        foreach (var shard in free)
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1, $2)", connection)
            {
                Parameters = { new() { Value = EventStoreLock.Family + 1 }, new() { Value = EventStoreLock.KeyOf($"{schema}.{shard.Projection.Name}") } },
            };
            if (!(bool)(await command.ExecuteScalarAsync(ct))!) continue;
            taken.Add(shard);
            logger.Leads(schema, shard.Projection.Name);
        }

        return taken;
    }

    // Back in the pool the connection would keep its locks. When the session is gone, so are they.
    private static async Task Release(NpgsqlConnection connection)
    {
        if (connection.FullState != System.Data.ConnectionState.Open) return;
        try
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("select pg_advisory_unlock_all()"), new("reset tcp_keepalives_idle"), new("reset tcp_keepalives_interval"), new("reset tcp_keepalives_count"),
                },
            };
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }

    // A host that vanishes without a word must not stay leader until the operating system's two hours have passed.
    private static async Task NoticeWhenGone(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select set_config('tcp_keepalives_idle', '1', false), set_config('tcp_keepalives_interval', '1', false), set_config('tcp_keepalives_count', '2', false)",
            connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
