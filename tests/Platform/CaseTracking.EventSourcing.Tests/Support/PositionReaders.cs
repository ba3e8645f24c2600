using CaseTracking.EventSourcing.Postgres;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>Readers as others wrote them; each shows what the settled position is for.</summary>
internal abstract class FaultyReader : IPositionReader
{
    public abstract Task<long> Look(NpgsqlConnection connection, CancellationToken ct);

    protected static async Task<T> Ask<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}

/// <summary>Trusts the highest number it can see, and so passes over lower ones that commit later.</summary>
internal sealed class HighestNumber : FaultyReader
{
    public override Task<long> Look(NpgsqlConnection connection, CancellationToken ct) =>
        Ask<long>(connection, "select coalesce(max(seq_id), 0) from sample.mt_events", ct);
}

/// <summary>Waits for every number in turn, and so for ever for one that was rolled back.</summary>
internal sealed class NoGaps : FaultyReader
{
    public override Task<long> Look(NpgsqlConnection connection, CancellationToken ct) => Ask<long>(
        connection,
        "select coalesce((select min(n) - 1 from generate_series(1, (select max(seq_id) from sample.mt_events)) n "
            + "where not exists (select from sample.mt_events where seq_id = n)), (select max(seq_id) from sample.mt_events), 0)",
        ct);
}

/// <summary>Waits until every transaction on the server has ended that was there when it noted a number.</summary>
internal sealed class OldestTransaction : FaultyReader
{
    private long _settled;
    private (long Number, ulong Horizon)? _noted;

    public override async Task<long> Look(NpgsqlConnection connection, CancellationToken ct)
    {
        if (_noted is { } noted && ulong.Parse(await Ask<string>(connection, "select pg_snapshot_xmin(pg_current_snapshot())::text", ct), null) >= noted.Horizon)
            (_settled, _noted) = (noted.Number, null);
        _noted ??= (
            await Ask<long>(connection, "select coalesce(max(seq_id), 0) from sample.mt_events", ct),
            ulong.Parse(await Ask<string>(connection, "select pg_snapshot_xmax(pg_current_snapshot())::text", ct), null));
        return _settled;
    }
}
