using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>Says up to which position a reader may go without ever missing an event.</summary>
internal interface IPositionReader
{
    /// <summary>One look; the answer never goes down.</summary>
    /// <param name="connection">Any open connection to the store's database.</param>
    /// <param name="ct">Stops the look.</param>
    Task<long> Look(NpgsqlConnection connection, CancellationToken ct);
}

/// <summary>
/// A sequence number is taken before its commit, so a reader can see 6 while 5 is still on its way. Appends hold a shared advisory lock
/// from before their first number until they end. So: read the last number given out, then who holds the lock; once those holders are
/// gone, every number up to that one is either committed or will never be.
/// </summary>
internal sealed class SettledPosition(StoreSql sql) : IPositionReader
{
    private long _settled;
    private long _noted;
    private HashSet<string>? _writers;

    /// <summary>True while a noted number waits for writers to end: worth another look soon.</summary>
    public bool IsWaiting => _writers is not null;

    public async Task<long> Look(NpgsqlConnection connection, CancellationToken ct)
    {
        var (last, holders) = await Read(connection, ct);
        if (_writers is not null && !_writers.Overlaps(holders)) (_settled, _writers) = (_noted, null);
        if (holders.Count == 0) (_settled, _writers) = (last, null);
        else if (_writers is null && last > _settled) (_noted, _writers) = (last, holders);
        return _settled;
    }

    // Two statements, in this order: the number first, then its possible writers. The other way round a writer could slip in between.
    private async Task<(long Last, HashSet<string> Holders)> Read(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(sql.LastSequence), new(sql.LockHolders) } };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var last = reader.GetInt64(0);
        await reader.NextResultAsync(ct);
        var holders = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) holders.Add(reader.GetString(0));
        return (last, holders);
    }
}
