using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Recording;

/// <summary>What happened elsewhere is stored as it was: several streams in one commit, rows and messages as from commands.</summary>
public sealed class RecordTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private static readonly DateTimeOffset Then = new(2011, 10, 11, 12, 42, 22, TimeSpan.Zero);

    private readonly FakeClock _clock = new();

    private StoreRig Rig => new(fixture.DataSource, _clock);

    [Fact]
    public async Task Several_streams_come_in_one_commit_each_event_with_its_own_who_and_when()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var position = await Rig.Counters.Record([Story(one, "an", 1, 2), Story(two, "bo", 3)], default);

        var first = await Rig.Counters.Events(one, default);
        Assert.Equal([1L, 2, 3], first.Select(e => e.Version));
        Assert.Equal(["an-0", "an-1", "an-2"], first.Select(e => e.Metadata.Actor));
        Assert.Equal([Then, Then.AddDays(1), Then.AddDays(2)], first.Select(e => e.EffectiveAt));
        Assert.All(first, e => Assert.Equal(_clock.GetUtcNow(), e.RecordedAt));
        var second = await Rig.Counters.Events(two, default);
        Assert.Equal((2, position), (second.Count, second[^1].Position));
        Assert.Equal(1, await Number($"select count(distinct xmin::text) from sample.mt_events where stream_id in ('{one}', '{two}')"));
    }

    [Fact]
    public async Task Rows_and_messages_are_those_of_commands()
    {
        var (recorded, commanded) = (Guid.CreateVersion7(), await Rig.Open());
        foreach (var by in (int[])[5, 7]) await Rig.Raise(commanded, by);

        await Rig.Counters.Record([Story(recorded, "an", 5, 7)], default);

        foreach (var column in (string[])["status", "total", "version"])
            Assert.Equal(1, await Number($"select count(distinct {column}) from sample.counter_inline where id in ('{recorded}', '{commanded}')"));
        Assert.Equal(1, await Number($"select count(distinct data->'story') from sample.story_inline where id in ('{recorded}', '{commanded}')"));
        Assert.Equal(2, await Number($"select count(*) from messaging.outbox where stream_id = '{recorded}'"));
        Assert.Equal(1, await Number(
            $"select count(distinct bodies) from (select array_agg(body order by seq) as bodies from messaging.outbox where stream_id in ('{recorded}', '{commanded}') group by stream_id) b"));
    }

    [Fact]
    public async Task A_history_goes_on_where_a_stream_is_and_statements_commit_with_it()
    {
        var id = await Rig.Open();
        await fixture.Superuser.Run("create table if not exists sample.own (id uuid); grant insert on sample.own to public");
        StreamHistory<ISampleEvent> rest = new(id, 1, [Raised(4)]) { Statements = [new SqlStatement("insert into sample.own values ($1)", id)] };

        await Rig.Counters.Record([rest], default);

        Assert.Equal(4, Assert.IsType<Counter.Open>((await Rig.Counters.Load(id, default)).State).Total);
        Assert.Equal(1, await Number($"select count(*) from sample.own where id = '{id}'"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Of_histories_with_one_stale_version_none_is_stored(int version)
    {
        var (there, other) = (await Rig.Open(), Guid.CreateVersion7());

        await Assert.ThrowsAsync<StaleVersionException>(() => Rig.Counters.Record([Story(other, "an"), new(there, version, [Raised(1)])], default));

        Assert.Empty(await Rig.Counters.Events(other, default));
        Assert.Single(await Rig.Counters.Events(there, default));
    }

    [Fact]
    public async Task More_than_a_commit_holds_is_refused_as_a_whole()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        StreamHistory<ISampleEvent>[] histories = [Story(one, "an", [.. Enumerable.Repeat(1, EventStoreLimits.EventsPerCommit - 1)]), Story(two, "bo")];

        await Assert.ThrowsAsync<CommitTooLargeException>(() => Rig.Counters.Record(histories, default));
        Assert.Empty(await Rig.Counters.Events(one, default));

        await Rig.Counters.Record(histories[..1], default);
        Assert.Equal(EventStoreLimits.EventsPerCommit, (await Rig.Counters.Load(one, default)).Version);
    }

    [Fact]
    public async Task Nothing_to_record_is_nothing() => Assert.Equal(0, await Rig.Counters.Record([], default));

    private static StreamHistory<ISampleEvent> Story(Guid id, string who, params int[] raises) => new(
        id, 0,
        [
            .. raises.Select(by => (ISampleEvent)new CounterWasRaised(by)).Prepend(new CounterWasOpened(new CounterId(id), Colour.Green))
                .Select((e, i) => new DatedEvent<ISampleEvent>(e, new EventMetadata(Actor: $"{who}-{i}", EffectiveAt: Then.AddDays(i)))),
        ]);

    private static DatedEvent<ISampleEvent> Raised(int by) => new(new CounterWasRaised(by), new EventMetadata());

    private async Task<long> Number(string sql)
    {
        await using var command = fixture.Superuser.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
