using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>
/// Moves due messages to the outbox: gone from one table and added to the other in one statement, so each fires once however many
/// hosts try. A type nobody listens to in this host stays: a newer host may know its subscriber.
/// </summary>
public sealed class Scheduler
{
    private readonly NpgsqlDataSource _database;
    private readonly Subscriptions _subscriptions;
    private readonly DatabaseClock _clock;
    private readonly string _sql;

    /// <summary>A scheduler for the subscriptions of this host.</summary>
    public Scheduler(NpgsqlDataSource database, Subscriptions subscriptions, TimeProvider time)
        : this(database, subscriptions, time, DispatchRules.All) { }

    internal Scheduler(NpgsqlDataSource database, Subscriptions subscriptions, TimeProvider time, DispatchRules rules)
    {
        (_database, _subscriptions, _clock) = (database, subscriptions, new DatabaseClock(time));
        _sql = SchedulerSql.Move(rules);
    }

    /// <summary>Moves up to 200 due messages.</summary>
    /// <returns>How many outbox rows came of it; 0 when nothing is due.</returns>
    public async Task<int> MoveDue(CancellationToken ct)
    {
        var pairs = _subscriptions.Pairs().ToList();
        if (pairs.Count == 0) return 0;

        await using var command = _database.CreateCommand(_sql);
        command.Parameters.Add(Sql.Array([.. pairs.Select(p => p.Type)], NpgsqlDbType.Text));
        command.Parameters.Add(Sql.Array([.. pairs.Select(p => p.Subscriber)], NpgsqlDbType.Text));
        command.Parameters.Add(_clock.Parameter());
        return await command.ExecuteNonQueryAsync(ct);
    }
}
