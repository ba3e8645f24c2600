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
        var byKey = events.SelectMany(e => projection.KeysOf(e), (recorded, key) => (key, recorded))
            .ToLookup(x => x.key, x => x.recorded);
        if (byKey.Count == 0) return;

        var before = await Read(table, [.. byKey.Select(g => g.Key)], tx, ct);
        var after = byKey.Select(g => (g.Key, Before: before.GetValueOrDefault(g.Key), After: projection.Project(g.Key, before.GetValueOrDefault(g.Key), g)))
            .Where(r => r.Before != r.After)
            .ToList();
        await Write(table, [.. after.Select(r => (r.Key, r.After))], tx, ct);
    }

    private static async Task<Dictionary<Guid, string>> Read(ProjectionTable table, Guid[] keys, NpgsqlTransaction tx, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(table.SelectSql, tx.Connection, tx) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = keys } } };
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
