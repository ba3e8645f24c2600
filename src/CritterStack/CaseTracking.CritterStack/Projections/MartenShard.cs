using CaseTracking.EventSourcing.Daemon;
using JasperFx;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Microsoft.Extensions.Logging;
using Npgsql;
using MartenDaemon = Marten.Events.Daemon.ProjectionDaemon;

namespace CaseTracking.CritterStack.Projections;

/// <summary>
/// Follows the log for one projection with an agent of Marten's daemon. Where the agent gives up, the platform's own shard takes the
/// page: it applies what is before the event to blame and stops at exactly that event, or passes when the trouble is over.
/// </summary>
internal sealed class MartenShard(
    string schema, EventSourcing.Projections.IProjection projection, Shard own, MartenDaemon daemon, SettledHighWater mark,
    NpgsqlDataSource database, ProjectionProgress progress, ILogger logger) : IShard
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private readonly ShardName _name = new(projection.Name);
    private readonly ShardStore _checkpoint = new(schema);
    private ISubscriptionAgent? _agent;

    public EventSourcing.Projections.IProjection Projection => projection;

    public async Task<long> CatchUp(long settled, CancellationToken ct)
    {
        var (at, isStopped) = await Look(ct);
        if (isStopped || at >= settled) return at;

        var agent = await Running(at, settled, ct);
        while (agent.Status == AgentStatus.Running)
        {
            if (agent.Position >= settled) return Told(agent.Position);
            await Task.Delay(Poll, ct);
        }

        logger.AgentGaveUp(schema, projection.Name, at);
        await Leave();
        return await own.CatchUp(settled, ct);
    }

    public async Task Leave()
    {
        if (_agent is null) return;
        _agent = null;
        await daemon.StopAgentAsync(_name);
    }

    // An agent remembers where it was. After a rebuild, a skip or another leader the checkpoint is elsewhere: then it begins anew.
    private async Task<ISubscriptionAgent> Running(long at, long settled, CancellationToken ct)
    {
        if (_agent is not { Status: AgentStatus.Running } || _agent.Position != at) await Leave();
        mark.Raise(settled);
        await daemon.Tracker.MarkHighWaterAsync(settled);
        _agent ??= await daemon.StartAgentAsync(_name, ct);
        _agent.MarkHighWater(settled);
        return _agent;
    }

    private async Task<(long At, bool IsStopped)> Look(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await _checkpoint.Progress(connection, projection, ct), await _checkpoint.IsStopped(connection, projection, ct));
    }

    private long Told(long at)
    {
        progress.Moved(schema, projection, at);
        return at;
    }
}
