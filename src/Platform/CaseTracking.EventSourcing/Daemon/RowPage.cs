using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Applies a page of events to the rows of one projection, inside a transaction of the caller.</summary>
internal static class RowPage
{
    /// <param name="projection">What to do with the events.</param>
    /// <param name="table">Where its rows are: its own table, or the one a rebuild fills beside it.</param>
    /// <param name="events">The page, in order.</param>
    /// <param name="tx">The transaction.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="ProjectionFailedException">The projection threw; the exception says at which event.</exception>
    public static async Task Apply(
        IProjection projection, ProjectionTable table, IReadOnlyList<Recorded> events, NpgsqlTransaction tx, CancellationToken ct)
    {
        var changed = await Change(projection, table, events, tx.Connection!, tx, ct);
        if (changed.Count > 0) await Write(table, changed, tx, ct);
    }

    /// <summary>The rows as the page leaves them, without those it leaves alone; nothing is written.</summary>
    /// <inheritdoc cref="Apply" path="/exception"/>
    public static async Task<IReadOnlyList<(Guid Key, string? Json)>> Change(
        IProjection projection, ProjectionTable table, IReadOnlyList<Recorded> events, NpgsqlConnection connection, NpgsqlTransaction? tx, CancellationToken ct)
    {
        var byKey = events.SelectMany(e => Guarded(projection, e, () => projection.KeysOf(e).ToArray()), (recorded, key) => (key, recorded))
            .ToLookup(x => x.key, x => x.recorded);
        if (byKey.Count == 0) return [];

        var before = await Read(table, [.. byKey.Select(g => g.Key)], connection, tx, ct);
        var changed = new List<(Guid Key, string? Json)>();
        foreach (var group in byKey)
        {
            var row = before.GetValueOrDefault(group.Key);
            var after = Guarded(projection, group.First(), () => projection.Project(group.Key, row, group));
            if (after != row) changed.Add((group.Key, after));
        }

        return changed;
    }

    // Whatever the code of a projection throws is its own: it must never take the other projections along.
    private static T Guarded<T>(IProjection projection, Recorded recorded, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (e is not ProjectionFailedException)
        {
            throw new ProjectionFailedException(projection.Name, recorded.Position, e);
        }
    }

    private static async Task<Dictionary<Guid, string>> Read(
        ProjectionTable table, Guid[] keys, NpgsqlConnection connection, NpgsqlTransaction? tx, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(table.SelectSql, connection, tx) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = keys } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new Dictionary<Guid, string>(keys.Length);
        while (await reader.ReadAsync(ct)) rows.Add(reader.GetGuid(0), reader.GetString(1));
        return rows;
    }

    private static async Task Write(ProjectionTable table, IReadOnlyList<(Guid Key, string? Json)> rows, NpgsqlTransaction tx, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(tx.Connection, tx);
        var kept = rows.Where(r => r.Json is not null).ToList();
        var gone = rows.Where(r => r.Json is null).Select(r => r.Key).ToArray();
        if (kept.Count > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(table.UpsertSql)
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid[]> { TypedValue = [.. kept.Select(r => r.Key)] },
                    new NpgsqlParameter<string[]> { TypedValue = [.. kept.Select(r => r.Json!)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
                },
            });
        }

        if (gone.Length > 0) batch.BatchCommands.Add(new NpgsqlBatchCommand(table.DeleteSql) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = gone } } });
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
    }
}
