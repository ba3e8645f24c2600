using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>
/// One rebuild of a projection at a time. The claim is held by the very session that writes, so whoever loses it can write no more.
/// </summary>
internal sealed class RebuildClaim(NpgsqlConnection connection) : IAsyncDisposable
{
    public static async Task<RebuildClaim> Take(NpgsqlConnection connection, IProjection projection, CancellationToken ct)
    {
        var name = $"{projection.Table.Schema}.{projection.Name}";
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1, $2)", connection)
        {
            Parameters = { new() { Value = EventStoreLock.Family + 2 }, new() { Value = EventStoreLock.KeyOf(name) } },
        };
        return (bool)(await command.ExecuteScalarAsync(ct))! ? new RebuildClaim(connection) : throw new RebuildUnderWayException(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection.FullState != System.Data.ConnectionState.Open) return;
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The session is gone, and the claim with it.
        }
    }
}
