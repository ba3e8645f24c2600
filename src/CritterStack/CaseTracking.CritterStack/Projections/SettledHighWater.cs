using JasperFx.Events.Daemon.HighWater;

namespace CaseTracking.CritterStack.Projections;

/// <summary>
/// Tells Marten's daemon how far the log is settled. Marten looks for gaps in the numbers and passes over one that stays; the platform
/// knows which numbers can still appear, so nothing is passed over and a number that was rolled back holds nobody up.
/// </summary>
internal sealed class SettledHighWater(Uri database) : IHighWaterDetector
{
    private long _mark;

    public Uri DatabaseUri => database;

    public void Raise(long settled) => Volatile.Write(ref _mark, Math.Max(settled, Volatile.Read(ref _mark)));

    public Task<HighWaterStatistics> Detect(CancellationToken token)
    {
        var mark = Volatile.Read(ref _mark);
        return Task.FromResult(new HighWaterStatistics { CurrentMark = mark, HighestSequence = mark, LastMark = mark, SafeStartMark = mark });
    }

    public Task<HighWaterStatistics> DetectInSafeZone(CancellationToken token) => Detect(token);
}
