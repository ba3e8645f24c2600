using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>The sessions of everyone who is signed in.</summary>
public sealed class SignedInSessions
{
    private readonly NpgsqlDataSource _database;
    private readonly SessionSettings _settings;
    private readonly TimeProvider _clock;

    internal SignedInSessions(NpgsqlDataSource database, IOptions<IdentitySettings> settings, TimeProvider clock) =>
        (_database, _settings, _clock) = (database, settings.Value.Session, clock);

    /// <summary>
    /// Ends every session of one person at once, on every host: for a role that was withdrawn or an account that was stolen.
    /// </summary>
    /// <param name="subject">The person's id, as in <see cref="Web.Identity.Actor.Id"/>.</param>
    /// <param name="ct">Cancels the wait, not what was already done.</param>
    /// <returns>How many sessions were ended.</returns>
    public async Task<int> RevokeAll(string subject, CancellationToken ct = default)
    {
        await using var delete = _database.CreateCommand("delete from web.session where subject = $1");
        delete.Parameters.AddWithValue(subject);
        return await delete.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Removes what is left of sessions that reached a limit. They could not be used any more already.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> RemoveEnded(CancellationToken ct = default)
    {
        await using var delete = _database.CreateCommand("delete from web.session where expires_at <= $1 or last_seen_at <= $2");
        delete.Parameters.AddWithValue(_clock.GetUtcNow());
        delete.Parameters.AddWithValue(_clock.GetUtcNow() - _settings.Idle);
        return await delete.ExecuteNonQueryAsync(ct);
    }
}
