using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>What a commit promises.</summary>
public abstract class AppendContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task Events_get_versions_and_positions_in_the_order_given()
    {
        var id = Guid.CreateVersion7();
        await Store.Append(new Commit([Of(id, 0, Opening(id), new CounterWasRaised(1))]), Ct);
        var last = await Store.Append(new Commit([Of(id, 2, new CounterWasRaised(2), new CounterWasRaised(3))]), Ct);

        var events = (await Store.Load(new StreamQuery(id), Ct)).Events;
        Assert.Equal([1, 2, 3, 4], events.Select(e => e.Version));
        Assert.Equal([Opening(id), new CounterWasRaised(1), new CounterWasRaised(2), new CounterWasRaised(3)], events.Select(e => e.Data));
        Assert.Equal(events.Select(e => e.Position).Order(), events.Select(e => e.Position));
        Assert.Equal(last, events[^1].Position);
    }

    [Fact]
    public async Task A_commit_without_events_has_no_position() => Assert.Equal(0, await Store.Append(new Commit([]), Ct));

    [Fact]
    public async Task A_new_stream_is_refused_where_one_exists()
    {
        var id = await Opened();
        await Assert.ThrowsAsync<StaleVersionException>(() => Store.Append(new Commit([Of(id, 0, Opening(id))]), Ct));
        Assert.Equal(1, await VersionOf(id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Another_version_than_expected_is_refused(int expected)
    {
        var id = await Opened();
        await Run(id, s => Counter.DecideRaise(s, 1));
        await Assert.ThrowsAsync<StaleVersionException>(() => Store.Append(new Commit([Of(id, expected, new CounterWasRaised(1))]), Ct));
        Assert.Equal(2, await VersionOf(id));
    }

    [Fact]
    public async Task An_unknown_stream_is_refused() => await Assert.ThrowsAsync<UnknownStreamException>(
        () => Store.Append(new Commit([Of(Guid.CreateVersion7(), 4, new CounterWasRaised(1))]), Ct));

    [Fact]
    public async Task Of_writers_with_the_same_version_one_wins()
    {
        var id = await Opened();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Wins(Of(id, 1, new CounterWasRaised(1)))));
        Assert.Single(outcomes, won => won);
        Assert.Equal(2, await VersionOf(id));
    }

    [Fact]
    public async Task Of_writers_that_make_the_same_stream_one_wins()
    {
        var id = Guid.CreateVersion7();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Wins(Of(id, 0, Opening(id)))));
        Assert.Single(outcomes, won => won);
    }

    [Fact]
    public async Task An_archived_stream_can_be_read_and_not_written()
    {
        var id = await Opened();
        await Store.Archive(id, 1, Ct);
        await Assert.ThrowsAsync<ArchivedStreamException>(() => Store.Append(new Commit([Of(id, 1, new CounterWasRaised(1))]), Ct));
        await Assert.ThrowsAsync<ArchivedStreamException>(() => Store.Append(new Commit([Of(id, 0, Opening(id))]), Ct));
        await Assert.ThrowsAsync<ArchivedStreamException>(() => Store.Archive(id, 1, Ct));
        Assert.Equal(1, await VersionOf(id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Archiving_at_another_version_is_refused_and_leaves_the_stream_open(int expected)
    {
        var id = await Opened();
        await Assert.ThrowsAsync<StaleVersionException>(() => Store.Archive(id, expected, Ct));
        await Assert.ThrowsAsync<UnknownStreamException>(() => Store.Archive(Guid.CreateVersion7(), expected, Ct));
        Assert.Equal(2, (await Run(id, s => Counter.DecideRaise(s, 1))).Version);
    }

    [Fact]
    public async Task What_the_database_cannot_keep_is_told_in_its_own_words_and_leaves_nothing()
    {
        var id = await Opened();
        var fault = await Assert.ThrowsAsync<PostgresException>(() => Store.Append(new Commit([Of(id, 1, new CounterWasNoted("a\0b"))]), Ct));
        Assert.Equal(PostgresErrorCodes.UntranslatableCharacter, fault.SqlState);
        Assert.Equal(1, await VersionOf(id));
    }

    private async Task<bool> Wins(StreamAppend append)
    {
        try
        {
            return await Store.Append(new Commit([append]), Ct) > 0;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
