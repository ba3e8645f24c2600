using Npgsql;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>
/// One run over a source at a time: two would each find a case missing and store it. Held by a session, so that it goes with a process that dies.
/// </summary>
internal sealed class Overnameslot : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private Overnameslot(NpgsqlConnection connection) => _connection = connection;

    /// <exception cref="OvernameBezetException">Somebody else holds it. Nobody waits.</exception>
    public static async Task<Overnameslot> Neem(NpgsqlDataSource database, string bron, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"overname/{bron}" });
        if ((bool)(await command.ExecuteScalarAsync(ct))!) return new Overnameslot(connection);

        await connection.DisposeAsync();
        throw new OvernameBezetException(bron);
    }

    // A connection that goes back to the pool keeps its session, and the session its locks, until somebody uses it again.
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", _connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The session is gone, and the lock with it.
        }

        await _connection.DisposeAsync();
    }
}
