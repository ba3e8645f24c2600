using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;

namespace CaseTracking.EventSourcing.Tests.Evolution;

/// <summary>Rows in the event table that no append of ours could have written.</summary>
[Collection(Alone.Name)]
public sealed class HostilePayloadTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private const long MemoryLimit = 200L << 20;
    private readonly StoreRig _rig = new(fixture.DataSource);

    [Theory]
    [InlineData("System.IO.FileInfo, System.Runtime", "'{}'")]
    [InlineData("counter_was_raised_v2", "'{\"by\": 1}'")]
    [InlineData("CounterWasRaised", "'{\"by\": 1}'")]
    public async Task An_unknown_name_is_refused_and_loads_no_type(string name, string data)
    {
        // Whatever it takes to refuse one is loaded once and for all.
        await Assert.ThrowsAsync<UnknownEventTypeException>(() => Load("never_heard_of", data));
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Length;
        var e = await Assert.ThrowsAsync<UnknownEventTypeException>(() => Load(name, data));
        Assert.Equal(name, e.Name);
        Assert.True(e.Position > 0);
        Assert.Equal(loaded, AppDomain.CurrentDomain.GetAssemblies().Length);
    }

    [Theory]
    [InlineData("'[]'")]
    [InlineData("'null'")]
    [InlineData("'{}'")]
    [InlineData("'{\"by\": \"1\"}'")]
    [InlineData("'{\"by\": null}'")]
    [InlineData("'{\"by\": 99999999999}'")]
    [InlineData("('{\"by\": ' || repeat('[', 5000) || repeat(']', 5000) || '}')::jsonb")]
    [InlineData("('{\"by\": 1' || repeat('0', 100000) || '}')::jsonb")]
    public async Task A_payload_that_does_not_fit_is_refused(string data) => await Assert.ThrowsAsync<EventPayloadException>(() => Load("counter_was_raised", data));

    [Fact]
    public async Task A_type_named_inside_the_payload_means_nothing()
    {
        var stream = await Load("counter_was_raised", """'{"$type": "System.IO.FileInfo, System.Runtime", "$id": "1", "by": 1}'""");
        Assert.Equal(new CounterWasRaised(1), Assert.Single(stream.Events).Data);
    }

    [Theory]
    [InlineData("""'{"role": "Nobody"}'""")]
    [InlineData("""'{"effective_at": "when the saints"}'""")]
    [InlineData("'[]'")]
    public async Task Headers_that_do_not_fit_are_refused(string headers) =>
        await Assert.ThrowsAsync<EventPayloadException>(() => Load("counter_was_raised", "'{\"by\": 1}'", headers));

    [Theory]
    [InlineData("jsonb_build_object('text', repeat('1', 100000000))", "'{}'")]
    [InlineData("('{\"text\": 1' || repeat('0', 130000) || '}')::jsonb", "jsonb_build_object('actor', repeat('1', 100000000))")]
    public async Task A_huge_payload_is_refused_without_taking_it_in(string data, string headers)
    {
        // Uncompressed, only because making the row would otherwise take seconds.
        await fixture.Superuser.Run("alter table sample.mt_events alter data set storage external, alter headers set storage external");
        var id = await Plant("counter_was_noted", data, headers);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<EventPayloadException>(() => _rig.Store.Load(new StreamQuery(id), default));
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < MemoryLimit);
    }

    [Fact]
    public async Task The_log_stops_before_the_first_event_it_cannot_read_and_says_where()
    {
        var good = await _rig.Open();
        var start = (await _rig.Store.Load(new StreamQuery(good), default)).Events[0].Position;
        await Plant("counter_was_raised", "'{}'", "'{}'");
        await _rig.Raise(good, 1);

        await using var connection = await fixture.DataSource.OpenConnectionAsync();
        var page = await StoreRig.Log.Read(connection, start - 1, long.MaxValue, 500, default);
        Assert.Equal(start, Assert.Single(page.Events).Position);
        Assert.Equal(start + 1, page.Failure!.Position);
    }

    private async Task<LoadedEvents> Load(string type, string data, string headers = "'{}'") =>
        await _rig.Store.Load(new StreamQuery(await Plant(type, data, headers)), default);

    private async Task<Guid> Plant(string type, string data, string headers)
    {
        var id = Guid.CreateVersion7();
        await fixture.Superuser.Run(
            $"""
            insert into sample.mt_streams (id, type, version) values ('{id}', 'counter', 1);
            insert into sample.mt_events (seq_id, id, stream_id, version, data, type, headers)
            values (nextval('sample.mt_events_sequence'), gen_random_uuid(), '{id}', 1, {data}, '{type}', {headers});
            """);
        return id;
    }
}
