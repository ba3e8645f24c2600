using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Collection(Alone.Name)]
public sealed class RebuildRateTests(ITestOutputHelper output)
{
    private static int Events => Counts.AreFull ? 100_000 : 20_000;

    [Fact]
    public async Task A_rebuild_reads_thousands_of_events_a_second()
    {
        await using var bench = await Bench.Start();
        await Bench.Pour(bench.Node("host"), Events / 10, 9);
        foreach (var projection in Bench.Projections)
        {
            var done = await new Rebuilder(bench.Database.Rebuild).Rebuild(Bench.Sample, projection, null, default);
            output.WriteLine($"{projection.Name}: {done.Events} events in {done.Elapsed.TotalSeconds:F1} s, {done.Rate:F0}/s");
            Assert.Equal(Events, done.Events);
            Assert.True(done.Elapsed < Counts.Within(Events / 2000.0), $"{done.Rate:F0} events/s");
        }
    }
}
