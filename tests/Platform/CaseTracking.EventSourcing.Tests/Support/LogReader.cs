using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>Follows the log as a projection would: look, read up to there, look again.</summary>
internal sealed class LogReader(NpgsqlDataSource database, IPositionReader positions)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly List<Recorded> _seen = [];
    private long _at;

    public IReadOnlyList<Recorded> Seen => _seen;

    /// <summary>One look, and what it allows to read.</summary>
    public async Task<long> Step(CancellationToken ct = default)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var settled = await positions.Look(connection, ct);
        while (_at < settled)
        {
            var page = await StoreRig.Log.Read(connection, _at, settled, 500, ct);
            Assert.Null(page.Failure);
            _seen.AddRange(page.Events);
            _at = page.Events.Count == 500 ? page.Events[^1].Position : settled;
        }

        return settled;
    }

    /// <summary>Follows while the writers write, and then up to the last number they took.</summary>
    public async Task Follow(Task writers, CancellationToken ct = default)
    {
        using var timer = new PeriodicTimer(Pause);
        while (!writers.IsCompleted)
        {
            await Step(ct);
            await timer.WaitForNextTickAsync(ct);
        }

        await writers;
        await Testing.Eventually.Holds(
            async () => await Step(ct) >= await database.Ask<long>("select max(seq_id) from sample.mt_events"), "the reader reaches the end");
    }
}
