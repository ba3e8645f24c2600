using System.Diagnostics;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>The documented limits, at the edge and one beyond.</summary>
public sealed class LimitTests(StoreDatabase fixture, ITestOutputHelper output) : IClassFixture<StoreDatabase>
{
    private const int WrappingBytes = 11; // {"text":""}
    private readonly StoreRig _rig = new(fixture.DataSource);

    [Fact]
    public async Task The_largest_event_is_stored_and_read_back()
    {
        var (id, text) = (Guid.CreateVersion7(), new string('x', EventStoreLimits.EventBytes - WrappingBytes));
        await _rig.Append(id, 0, new CounterWasNoted(text));
        var read = Assert.Single((await _rig.Store.Load(new StreamQuery(id), default)).Events);
        Assert.Equal(text, Assert.IsType<CounterWasNoted>(read.Data).Text);
    }

    [Fact]
    public async Task One_byte_more_is_refused()
    {
        var (id, text) = (Guid.CreateVersion7(), new string('x', EventStoreLimits.EventBytes - WrappingBytes + 1));
        var refusal = await Assert.ThrowsAsync<EventTooLargeException>(() => _rig.Append(id, 0, new CounterWasNoted(text)));
        Assert.Equal(EventStoreLimits.EventBytes + 1, refusal.Bytes);
        Assert.Equal(0, (await _rig.Counters.Load(id, default)).Version);
    }

    [Fact]
    public async Task An_event_whose_numbers_the_database_writes_out_in_full_is_read_back()
    {
        var rig = new StoreRig(fixture.DataSource, catalogue: EventCatalogue.Of<INumbersEvent>());
        var numbers = new NumbersWereMeasured([.. Enumerable.Repeat(double.MaxValue, 40_000)]);
        var id = Guid.CreateVersion7();
        await rig.Store.Append(new Commit([new StreamAppend(id, "numbers", 0, [new NewEvent(numbers, new EventMetadata())], TimeProvider.System.GetUtcNow())]), default);
        var read = Assert.Single((await rig.Store.Load(new StreamQuery(id), default)).Events);
        Assert.Equal(numbers.Values, Assert.IsType<NumbersWereMeasured>(read.Data).Values);
    }

    [Fact]
    public async Task A_thousand_events_fit_in_one_commit()
    {
        var id = Guid.CreateVersion7();
        await _rig.Append(id, 0, Many(EventStoreLimits.EventsPerCommit));
        Assert.Equal(EventStoreLimits.EventsPerCommit, (await _rig.Counters.Load(id, default)).Version);
    }

    [Fact]
    public async Task One_more_is_refused_even_when_spread_over_streams()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Assert.ThrowsAsync<CommitTooLargeException>(() => _rig.Store.Append(
            new Commit([StoreRig.Of(one, 0, Many(EventStoreLimits.EventsPerCommit)), StoreRig.Of(two, 0, Many(1))]), default));
        Assert.Equal(0, (await _rig.Counters.Load(one, default)).Version);
    }

    [Fact]
    public async Task A_long_stream_with_snapshots_loads_fast()
    {
        const int Length = 50_042;
        var id = await _rig.Open();
        for (var version = 1; version < 49_001; version += 1000) await _rig.Append(id, version, Many(1000));
        await _rig.Counters.Execute(id, _ => Rules.Decision.Accept(Many(1000)), StoreRig.Context, default);
        await _rig.Counters.Execute(id, _ => Rules.Decision.Accept(Many(41)), StoreRig.Context, default);

        var stream = await _rig.Store.Load(new StreamQuery(id) { SnapshotShape = "counter-1" }, default);
        var watch = Stopwatch.StartNew();
        var folded = await _rig.Counters.Load(id, default);
        var took = watch.Elapsed;

        output.WriteLine($"{Length} events: {stream.Events.Count} read, {took.TotalMilliseconds:0.0} ms");
        Assert.Equal((Length, Length - 1), (folded.Version, Assert.IsType<Counter.Open>(folded.State).Total));
        Assert.Equal(41, stream.Events.Count);
        if (Counts.AreFull) Assert.True(took < TimeSpan.FromMilliseconds(200), $"{took}");
        Assert.Equal(Length, (await _rig.Store.Load(new StreamQuery(id), default)).Events.Count);
    }

    private interface INumbersEvent;

    private sealed record NumbersWereMeasured(double[] Values) : INumbersEvent;

    private static ISampleEvent[] Many(int count) => [.. Enumerable.Repeat(new CounterWasRaised(1), count)];
}
