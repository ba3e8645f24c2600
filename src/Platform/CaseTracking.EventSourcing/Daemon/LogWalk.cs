using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>An event that could not be read or applied.</summary>
internal sealed record Obstacle(long Position, Exception Error);

/// <summary>Where a step ended, and what lies right behind that place when it cannot be passed.</summary>
internal readonly record struct Step(long Reached, Obstacle? Obstacle);

/// <summary>Applies events as one whole and moves the checkpoint; returns where the checkpoint then is.</summary>
internal delegate Task<long> ApplyPage(IReadOnlyList<Recorded> events, long from, long to, CancellationToken ct);

/// <summary>
/// Walks through the log page by page. A page that cannot be applied is halved until the one event is left that is to blame, so that
/// everything before it is applied and its position is exact, whatever threw.
/// </summary>
internal sealed class LogWalk(EventLog log, int pageSize, ApplyPage apply)
{
    private readonly int _pageSize = pageSize;
    private int _most = pageSize;

    public async Task<Step> Next(NpgsqlConnection connection, long at, long upTo, CancellationToken ct)
    {
        while (true)
        {
            var page = await log.Read(connection, at, upTo, _most, ct);
            var end = page.End(at, upTo, _most);
            try
            {
                var reached = end > at ? await apply(page.Events, at, end, ct) : at;
                return new Step(reached, reached == end && page.Failure is { } e ? new Obstacle(e.Position, e) : null);
            }
            catch (Exception e) when (Poison.Is(e) && page.Events.Count > 0)
            {
                if (page.Events.Count == 1) return Blocked(at, page.Events[0].Position, e);
                _most = page.Events.Count / 2;
            }
        }
    }

    private Step Blocked(long at, long position, Exception e)
    {
        _most = _pageSize;
        return new Step(at, new Obstacle(position, e));
    }
}
