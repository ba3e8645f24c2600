using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>Claims messages of a subscriber and delivers them. The dispatcher calls it all the time; a test calls it when it wants.</summary>
public sealed class Pump
{
    private readonly Subscriptions _subscriptions;
    private readonly MessagingOptions _options;
    private readonly DeliverySignal _handled;
    private readonly ILogger<Pump> _log;
    private readonly Delivery _delivery;

    /// <summary>A pump with an owner id of its own.</summary>
    public Pump(
        NpgsqlDataSource database, IServiceScopeFactory scopes, Subscriptions subscriptions, MessageTypes types,
        TimeProvider time, MessagingOptions options, DeliverySignal handled, ILogger<Pump> log)
        : this(database, scopes, subscriptions, types, time, options, handled, log, DispatchRules.All) { }

    internal Pump(
        NpgsqlDataSource database, IServiceScopeFactory scopes, Subscriptions subscriptions, MessageTypes types,
        TimeProvider time, MessagingOptions options, DeliverySignal handled, ILogger<Pump> log, DispatchRules rules)
    {
        (_subscriptions, _options, _handled, _log) = (subscriptions, options, handled, log);
        var clock = new DatabaseClock(time);
        Leases = new Leases(database, clock, options, rules);
        _delivery = new Delivery(database, scopes, subscriptions, types, clock, options, rules);
    }

    internal Leases Leases { get; }

    /// <summary>Claims once and deals with what was claimed.</summary>
    /// <returns>How many messages were claimed; 0 when nothing is due.</returns>
    public Task<int> RunOnce(string subscriber, CancellationToken ct) => RunOnce(subscriber, ct, ct);

    // At the first token no further message is begun; at the second, handlers under way are cancelled.
    internal async Task<int> RunOnce(string subscriber, CancellationToken stopping, CancellationToken abandoning)
    {
        var shares = _subscriptions.MayShareTransaction(subscriber);
        var claim = await Leases.Claim(subscriber, shares ? _options.BatchSize : 1, stopping);
        if (claim.Count == 0) return 0;

        try
        {
            if (!shares || claim.Count == 1 || !await TryTogether(subscriber, claim, abandoning))
                foreach (var stream in claim.GroupBy(m => m.StreamId)) await InOrder(subscriber, stream, stopping, abandoning);
        }
        finally
        {
            await Leases.Release(claim, CancellationToken.None);
            _handled.Notify();
        }

        return claim.Count;
    }

    /// <summary>What a host does that claimed, slept, and goes on.</summary>
    internal async Task Deliver(string subscriber, IReadOnlyList<Leased> claim)
    {
        foreach (var message in claim) await TryOne(subscriber, message, CancellationToken.None);
    }

    /// <summary>All in one transaction. When that fails, one by one shows which message is to blame.</summary>
    private async Task<bool> TryTogether(string subscriber, List<Leased> claim, CancellationToken abandoning)
    {
        // A suspect is not allowed to take the others along.
        if (claim.Any(m => m.Attempts > 0)) return false;

        try
        {
            if (!await _delivery.Deliver(subscriber, Leases.Owner, claim, abandoning)) return false;
        }
        catch (Exception fault) when (!abandoning.IsCancellationRequested)
        {
            _log.BatchFailed(subscriber, claim.Count, fault);
            return false;
        }

        foreach (var message in claim) Leases.Forget(message.Seq);
        Telemetry.Delivered.Add(claim.Count, new KeyValuePair<string, object?>("subscriber", subscriber));
        return true;
    }

    /// <summary>One transaction each; the first that is not delivered ends the turn of its stream.</summary>
    private async Task InOrder(string subscriber, IEnumerable<Leased> stream, CancellationToken stopping, CancellationToken abandoning)
    {
        foreach (var message in stream)
            if (stopping.IsCancellationRequested || !await TryOne(subscriber, message, abandoning)) return;
    }

    private async Task<bool> TryOne(string subscriber, Leased message, CancellationToken abandoning)
    {
        if (message.Attempts >= _options.MaxAttempts)
        {
            await PutBack(subscriber, message, Verdict.Interrupted, fault: null);
            return false;
        }

        try
        {
            if (!await _delivery.Deliver(subscriber, Leases.Owner, [message], abandoning))
            {
                _log.LeaseLost(subscriber, message.MessageId);
                return false;
            }
        }
        catch (Exception fault) when (!abandoning.IsCancellationRequested)
        {
            // Whatever a handler throws is on record with its message, in the log and in the numbers.
            await PutBack(subscriber, message, Verdict.On(fault, message, _options), fault);
            return false;
        }

        Leases.Forget(message.Seq);
        Telemetry.Delivered.Add(1, new KeyValuePair<string, object?>("subscriber", subscriber));
        return true;
    }

    private async Task PutBack(string subscriber, Leased message, Verdict verdict, Exception? fault)
    {
        await Leases.PutBack(message, verdict, CancellationToken.None);
        Telemetry.Failed.Add(1, new KeyValuePair<string, object?>("subscriber", subscriber));
        if (verdict.Park) _log.Parked(subscriber, message.Type, message.MessageId, message.Attempt, fault);
        else if (verdict.CountsAsFailure) _log.Failed(subscriber, message.Type, message.MessageId, message.Attempt, verdict.Wait, fault);
        else _log.Deferred(subscriber, message.Type, message.MessageId, verdict.Wait);
    }
}
