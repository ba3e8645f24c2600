using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>What one dispatcher holds of the outbox. Its owner id is new at each start, so a restarted host is somebody else.</summary>
internal sealed class Leases(NpgsqlDataSource database, DatabaseClock clock, MessagingOptions options, DispatchRules rules)
{
    private readonly ConcurrentDictionary<long, bool> _held = new();
    private readonly string _claimSql = LeaseSql.Claim(rules);

    public Guid Owner { get; } = Guid.CreateVersion7();

    /// <summary>Due messages of up to <paramref name="streams"/> streams nobody else holds, oldest first.</summary>
    public async Task<List<Leased>> Claim(string subscriber, int streams, CancellationToken ct)
    {
        await using var command = database.CreateCommand(_claimSql);
        command.Parameters.Add(Sql.Value(subscriber));
        command.Parameters.Add(Sql.Value(streams));
        command.Parameters.Add(Sql.Value(options.BatchSize));
        command.Parameters.Add(Sql.Value(Owner));
        command.Parameters.Add(Sql.Value(options.Lease));
        command.Parameters.Add(clock.Parameter());

        var claim = await Read(command, ct);
        foreach (var leased in claim) _held[leased.Seq] = true;
        claim.Sort((a, b) => a.Seq.CompareTo(b.Seq));
        return claim;
    }

    /// <summary>Prolongs everything held. Must be called well within the lease.</summary>
    public Task Renew(CancellationToken ct) =>
        _held.IsEmpty ? Task.CompletedTask : Execute(LeaseSql.Renew, [.. _held.Keys], ct, Sql.Value(options.Lease));

    /// <summary>This row is dealt with, or no longer ours.</summary>
    public void Forget(long seq) => _held.TryRemove(seq, out _);

    /// <summary>Gives back what of a claim was not dealt with.</summary>
    public async Task Release(IEnumerable<Leased> claim, CancellationToken ct)
    {
        long[] left = [.. claim.Select(l => l.Seq).Where(_held.ContainsKey)];
        if (left.Length == 0) return;

        foreach (var seq in left) Forget(seq);
        await Execute(LeaseSql.Release, left, ct);
    }

    /// <summary>Back on the queue with a later due time, or aside.</summary>
    public async Task PutBack(Leased leased, Verdict verdict, CancellationToken ct)
    {
        await Execute(
            LeaseSql.PutBack, [leased.Seq], ct,
            Sql.Value(verdict.CountsAsFailure ? 1 : 0), Sql.Value(verdict.CountsAsFailure ? 0 : 1),
            Sql.Text(verdict.Error), clock.Parameter(), Sql.Value(verdict.Wait), Sql.Value(verdict.Park));
        Forget(leased.Seq);
    }

    private async Task Execute(string sql, long[] rows, CancellationToken ct, params NpgsqlParameter[] more)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(Sql.Array(rows, NpgsqlDbType.Bigint));
        command.Parameters.Add(Sql.Value(Owner));
        foreach (var parameter in more) command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<Leased>> Read(NpgsqlCommand command, CancellationToken ct)
    {
        var claim = new List<Leased>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            claim.Add(new(
                row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3),
                row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5), row.GetInt32(6), row.GetInt32(7)));
        }

        return claim;
    }
}
