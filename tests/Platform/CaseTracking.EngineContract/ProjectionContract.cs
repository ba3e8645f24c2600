using System.Text.Json;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Testing;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Rows that follow from events, at once or a moment later.</summary>
public abstract class ProjectionContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task Inline_rows_are_there_when_the_command_is_done()
    {
        var id = await Opened();
        await Run(id, s => Counter.DecideRaise(s, 4));
        var row = await Row<CounterRow>(SampleModule.Inline[0], id, EventJson.RowOptions);
        var story = await Row<CounterDocument>(SampleModule.Inline[1], id, EventJson.Options);

        Assert.Equal(("open", 4, Colour.Green, 2), (row!.Status, row.Total, row.Colour, row.Version));
        Assert.Equal([nameof(CounterWasOpened), nameof(CounterWasRaised)], story!.Story);
    }

    [Fact]
    public async Task Inline_rows_of_a_refused_commit_are_not_there()
    {
        var id = Guid.CreateVersion7();
        var row = new RowWrite(SampleModule.Inline[1].Table, id, """{"id": "00000000-0000-0000-0000-000000000001", "story": []}""");
        await Assert.ThrowsAsync<UnknownStreamException>(() => Store.Append(new Commit([Of(id, 3, new CounterWasRaised(1))]) { Rows = [row] }, Ct));
        Assert.Null(await Engine.Row(SampleModule.Inline[1], id));
    }

    [Fact]
    public async Task A_row_goes_when_its_projection_says_so()
    {
        var id = await Opened();
        var done = await Run(id, _ => Decision.Accept<ISampleEvent>(new CounterWasNoted("forget")));
        Assert.Null(await Engine.Row(SampleModule.Inline[1], id));

        Assert.True(await Engine.Progress.WaitFor(SampleModule.Async[1], done.Position, Eventually.Patience, Ct));
        Assert.Null(await Engine.Row(SampleModule.Async[1], id));
    }

    [Fact]
    public async Task Async_projections_follow_and_can_be_waited_for()
    {
        var id = await Opened();
        var done = await Run(id, s => Counter.DecideRaise(s, 5));
        for (var i = 0; i < SampleModule.Async.Count; i++)
        {
            Assert.True(await Engine.Progress.WaitFor(SampleModule.Async[i], done.Position, Eventually.Patience, Ct), SampleModule.Async[i].Name);
            Assert.Equal(await Engine.Row(SampleModule.Inline[i], id), await Engine.Row(SampleModule.Async[i], id));
        }
    }

    [Fact]
    public async Task Waiting_for_a_position_that_does_not_come_ends() =>
        Assert.False(await Engine.Progress.WaitFor(SampleModule.Async[0], long.MaxValue, TimeSpan.FromMilliseconds(150), Ct));

    private async Task<TRow?> Row<TRow>(IProjection projection, Guid id, JsonSerializerOptions options)
        where TRow : class =>
        await Engine.Row(projection, id) is { } json ? JsonSerializer.Deserialize<TRow>(json, options) : null;
}
