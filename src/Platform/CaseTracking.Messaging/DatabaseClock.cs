using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>
/// The instant that decides what is due. On the system clock that is the database's own, so that hosts whose clocks differ
/// agree; another <see cref="TimeProvider"/> is obeyed. Leases never use this: they always run on the database clock.
/// </summary>
internal sealed class DatabaseClock(TimeProvider time)
{
    private readonly bool _isSystem = ReferenceEquals(time, TimeProvider.System);

    /// <summary>For <c>coalesce($n, now())</c>.</summary>
    public NpgsqlParameter Parameter() => new()
    {
        NpgsqlDbType = NpgsqlDbType.TimestampTz,
        Value = _isSystem ? DBNull.Value : time.GetUtcNow().UtcDateTime,
    };
}
