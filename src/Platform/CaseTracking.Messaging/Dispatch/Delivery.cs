using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>
/// One transaction: take the rows from the outbox, remember them in the inbox, let the handlers do their work. It commits whole or
/// not at all, so what handlers write through it happens exactly once.
/// </summary>
internal sealed class Delivery(
    NpgsqlDataSource database, IServiceScopeFactory scopes, Subscriptions subscriptions, MessageTypes types,
    DatabaseClock clock, MessagingOptions options, DispatchRules rules)
{
    private const string RememberSql =
        """
        insert into messaging.inbox (subscriber, message_id, handled_at)
        select $1, unnest($2), coalesce($3, now())
        on conflict on constraint pk_inbox do nothing
        returning message_id
        """;

    // Ends the session of a host that vanished without closing it; a row lock would outlive any lease.
    private const string TimeoutSql = "select set_config('idle_in_transaction_session_timeout', $1, true), coalesce($2, now())";

    private readonly string _takeSql = LeaseSql.Take(rules);
    private readonly string _idleLimit =
        (options.HandlerTimeout + TimeSpan.FromSeconds(5)).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    /// <returns>False when a row was no longer ours; nothing was done then.</returns>
    public async Task<bool> Deliver(string subscriber, Guid owner, IReadOnlyList<Leased> messages, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.HandlerTimeout);

        await using var connection = await database.OpenConnectionAsync(limit.Token);
        await using var transaction = await connection.BeginTransactionAsync(limit.Token);
        var (taken, fresh, now) = await Take(connection, transaction, subscriber, owner, messages, limit.Token);
        if (rules.Fence && taken < (ulong)messages.Count) return false;

        foreach (var message in messages)
            if (!rules.Inbox || fresh.Contains(message.MessageId)) await Handle(subscriber, message, new Turn(transaction, now), limit.Token);

        // A commit that was begun is not abandoned: its outcome would be unknown.
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private async Task<(ulong Taken, HashSet<Guid> Fresh, DateTimeOffset Now)> Take(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string subscriber, Guid owner, IReadOnlyList<Leased> messages,
        CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new(TimeoutSql) { Parameters = { Sql.Value(_idleLimit), clock.Parameter() } });
        batch.BatchCommands.Add(new(_takeSql)
        {
            Parameters = { Sql.Array([.. messages.Select(m => m.Seq)], NpgsqlDbType.Bigint), Sql.Value(owner) },
        });
        batch.BatchCommands.Add(new(RememberSql)
        {
            Parameters = { Sql.Value(subscriber), Sql.Array([.. messages.Select(m => m.MessageId)], NpgsqlDbType.Uuid), clock.Parameter() },
        });

        var fresh = new HashSet<Guid>(messages.Count);
        await using var row = await batch.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var now = row.GetFieldValue<DateTimeOffset>(1);
        await row.NextResultAsync(ct);
        while (await row.ReadAsync(ct)) fresh.Add(row.GetGuid(0));
        await row.CloseAsync();
        return (batch.BatchCommands[1].Rows, fresh, now);
    }

    private async Task Handle(string subscriber, Leased message, Turn turn, CancellationToken ct)
    {
        var type = types.TypeOf(message.Type);
        var subscription = subscriptions.Find(subscriber, type);
        var body = MessageJson.Read(message.Body, type);

        using var activity = Telemetry.Start(subscriber, message);
        await using var scope = scopes.CreateAsyncScope();
        await subscription.Handle(scope.ServiceProvider, message, body, turn, ct);
    }
}
