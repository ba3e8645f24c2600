using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Events as they were stored years ago, and events nobody knows.</summary>
public abstract class EvolutionContract(Engine engine) : EngineTests(engine)
{
    [Theory]
    [InlineData("counter_was_weighed", """{"colour": "green", "weight": "12"}""")]
    [InlineData("counter_was_weighed_v2", """{"colour": "Green", "weight": "12"}""")]
    [InlineData("counter_was_weighed_v3", """{"colour": "Green", "grams": 12, "reasons": []}""")]
    public async Task Every_version_ever_stored_is_read_as_the_newest(string name, string json)
    {
        var id = await Opened();
        await Insert(id, name, json);
        var read = (await Store.Load(new StreamQuery(id), Ct)).Events[^1];
        var weighed = Assert.IsType<CounterWasWeighed>(read.Data);
        Assert.Equal((Colour.Green, 12, 0), (weighed.Colour, weighed.Grams, weighed.Reasons.Count));
    }

    [Fact]
    public async Task A_new_event_is_stored_under_its_newest_name()
    {
        var id = await Opened();
        await Store.Append(new Commit([Of(id, 1, new CounterWasWeighed(Colour.Red, 3, ["late"]))]), Ct);
        await using var command = Engine.Application.CreateCommand($"select type from {SampleModule.Schema}.mt_events where stream_id = $1 and version = 2");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        Assert.Equal("counter_was_weighed_v3", await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task An_event_that_no_catalogue_knows_stops_the_reader()
    {
        var id = await Opened();
        await Insert(id, "counter_was_stolen", "{}");
        var stopped = await Assert.ThrowsAsync<UnknownEventTypeException>(() => Store.Load(new StreamQuery(id), Ct));
        Assert.Equal("counter_was_stolen", stopped.Name);
    }

    [Fact]
    public async Task A_payload_that_does_not_fit_stops_the_reader()
    {
        var id = await Opened();
        await Insert(id, "counter_was_raised", """{"by": "many"}""");
        await Assert.ThrowsAsync<EventPayloadException>(() => Store.Load(new StreamQuery(id), Ct));
    }

    // This part of the contract has an engine of its own, whose async projections may stand still.
    private Task<long> Insert(Guid id, string name, string json) => StoredEvent.Insert(Engine, id, version: 2, name, json, Ct);
}
