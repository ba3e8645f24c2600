using CaseTracking.Hosting.Database;
using Npgsql;

namespace CaseTracking.Hosting.Demo;

/// <summary>
/// A host that serves a database lives in the present, a story in the past: never both at once. Hosts hold this lock together, a story holds
/// it alone. It belongs to a session of its own, so a process that dies gives it back; a host that lost its session got it back only at its
/// next start, which is why a story also refuses a database that holds files.
/// </summary>
public sealed class StageLock : IAsyncDisposable
{
    private const string Key = "hashtextextended('casetracking.stage', 0)";

    private readonly NpgsqlConnection _session;

    private StageLock(NpgsqlConnection session) => _session = session;

    /// <summary>For a story: nobody else is there as long as it is held.</summary>
    /// <exception cref="RefusalException">A host serves this database, or another story is being told in it.</exception>
    public static Task<StageLock> Alone(ConnectionStrings database, CancellationToken ct) => Take(
        database, $"select pg_try_advisory_lock({Key})",
        "A host serves this database, or a made-up city is being played in it. Stop that first: a city of the past and a host of the present cannot share a database.", ct);

    /// <summary>For a host: others may be there too, and no story.</summary>
    /// <exception cref="RefusalException">A story is being told in this database.</exception>
    public static Task<StageLock> Together(ConnectionStrings database, CancellationToken ct) => Take(
        database, $"select pg_try_advisory_lock_shared({Key})", "A made-up city is being played in this database. Start again when that is done.", ct);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static async Task<StageLock> Take(ConnectionStrings database, string sql, string refusal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(database);
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Login) { ApplicationName = "casetracking-stage" }.ConnectionString);
        try
        {
            await session.OpenAsync(ct);
            await using var command = new NpgsqlCommand(sql, session);
            if (await command.ExecuteScalarAsync(ct) is true) return new StageLock(session);

            throw new RefusalException(refusal);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
