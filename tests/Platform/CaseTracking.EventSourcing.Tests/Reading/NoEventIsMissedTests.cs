using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Reading;

/// <summary>Numbers are taken before commits, commits take their time, and some are rolled back; a reader follows meanwhile.</summary>
public sealed class NoEventIsMissedTests(StoreDatabase fixture, ITestOutputHelper output) : IClassFixture<StoreDatabase>
{
    private const int Writers = 8;
    private static readonly int Appends = Counts.Of(reduced: 2400, full: 20_000);
    private static readonly int Streams = Counts.Of(reduced: 160, full: 1000);

    [Fact]
    public async Task The_settled_position_gives_every_committed_event_once_and_in_order()
    {
        var reader = await FollowWriters(new SettledPosition(StoreRig.Sql));
        var committed = await Committed();
        Assert.Equal(committed, reader.Seen.Select(e => e.Position));
        Assert.All(reader.Seen.GroupBy(e => e.StreamId), stream => Assert.Equal(Enumerable.Range(1, stream.Count()), stream.Select(e => (int)e.Version)));
        output.WriteLine($"{committed.Count} events committed, all read in order");
    }

    [Fact]
    public async Task The_highest_number_misses_events()
    {
        var reader = await FollowWriters(new HighestNumber());
        var (committed, seen) = ((await Committed()).Count, reader.Seen.Count);
        Assert.True(seen < committed);
        output.WriteLine($"{committed - seen} of {committed} events missed");
    }

    private Task<List<long>> Committed() => fixture.Superuser.List<long>("select seq_id from sample.mt_events order by seq_id");

    private async Task<LogReader> FollowWriters(IPositionReader positions)
    {
        await fixture.Superuser.BeforeEachEvent(
            "if random() < 0.08 then raise exception 'rolled back by the test'; end if; if random() < 0.3 then perform pg_sleep(random() * 0.008); end if;");
        var reader = new LogReader(fixture.DataSource, positions);
        await reader.Follow(Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(writer)))));
        return reader;
    }

    private async Task Write(int writer)
    {
        var (rig, random) = (new StoreRig(fixture.DataSource), new Random(writer));
        var ids = Enumerable.Range(0, Streams / Writers).Select(_ => Guid.CreateVersion7()).ToArray();
        var versions = ids.ToDictionary(id => id, _ => 0);
        for (var i = 0; i < Appends / Writers; i++)
        {
            var id = ids[random.Next(ids.Length)];
            if (await TryAppend(rig, id, versions[id])) versions[id]++;
        }
    }

    private static async Task<bool> TryAppend(StoreRig rig, Guid id, int version)
    {
        try
        {
            await rig.Append(id, version, new CounterWasRaised(1));
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.RaiseException)
        {
            return false;
        }
    }
}
