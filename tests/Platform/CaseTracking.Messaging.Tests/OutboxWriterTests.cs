using CaseTracking.Messaging.Tests.Contracts.V1;
using Npgsql;

namespace CaseTracking.Messaging.Tests;

public sealed class OutboxWriterTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private static readonly MessageHeaders Headers = new("c", "e", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new(2026, 3, 2, 9, 0, 1, TimeSpan.Zero), 7, "employee:12");

    private readonly Guid _stream = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_message_gets_one_row_per_subscriber_and_arrives_as_it_was_sent()
    {
        var received = new List<(string, Incoming<CounterStopped>)>();
        await using var bus = new Bus(database);
        foreach (var subscriber in (string[])["one", "two"])
            bus.Subscriptions.On<CounterStopped>(subscriber, (_, message, _) =>
            {
                received.Add((subscriber, message));
                return Task.CompletedTask;
            });
        var message = new OutgoingMessage(Guid.CreateVersion7(), _stream, new CounterStopped("é \"quoted\"", DayOfWeek.Friday), Headers);
        await bus.Write([message]);
        Assert.Equal("Friday", await database.Scalar<string>("select body ->> 'day' from messaging.outbox limit 1"));

        foreach (var subscriber in bus.Subscriptions.Subscribers) await bus.Pump().RunOnce(subscriber, CancellationToken.None);

        Assert.Equal(["one", "two"], received.Select(r => r.Item1));
        Assert.All(received, r => Assert.Equal(
            (message.Id, _stream, message.Body, Headers, 1),
            (r.Item2.MessageId, r.Item2.StreamId, r.Item2.Body, r.Item2.Headers, r.Item2.Attempt)));
    }

    [Fact]
    public async Task What_nobody_listens_to_adds_nothing_to_the_batch()
    {
        await using var bus = new Bus(database);
        using var batch = new NpgsqlBatch();
        bus.Get<OutboxWriter>().AddTo(batch, [new(Guid.CreateVersion7(), _stream, new NobodyCares(1), new())], [], []);
        bus.Get<OutboxWriter>().AddTo(batch, [], [], []);

        Assert.Empty(batch.BatchCommands);
    }

    [Fact]
    public async Task Any_number_of_messages_is_one_statement_of_the_same_text_per_kind()
    {
        await using var bus = new Bus(database).Listen("one", Handlers.Record).Listen("two", Handlers.Record);
        var texts = new[] { 1, 7, 1000 }.Select(count =>
        {
            using var batch = new NpgsqlBatch();
            OutgoingMessage[] messages = [.. Enumerable.Range(0, count).Select(n => Message(n))];
            bus.Get<OutboxWriter>().AddTo(
                batch, messages, [.. messages.Select((m, n) => new ScheduledMessage($"{n}", DateTimeOffset.UnixEpoch, m))], [.. messages.Select((_, n) => $"{n}")]);
            return string.Join('|', batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(c => c.CommandText));
        }).ToList();

        Assert.Equal(3, texts[0].Split('|').Length);
        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task The_same_message_written_by_many_at_once_is_one_row_and_one_effect()
    {
        await using var bus = new Bus(database).Listen("one", Handlers.Record);
        var message = Message(1);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => bus.Write([message]))));
        Assert.Equal(1, await database.Outbox());

        await bus.Pump().RunOnce("one", CancellationToken.None);
        await bus.Write([message]);
        await bus.Pump().RunOnce("one", CancellationToken.None);

        Assert.Equal([1], (await database.Effects())[_stream]);
    }

    [Fact]
    public async Task Rows_keep_the_order_of_the_list()
    {
        await using var bus = new Bus(database).Listen("one", Handlers.Record);
        await bus.Send(_stream, [.. Enumerable.Range(1, 1000)]);

        Assert.True(await database.Scalar<bool>(
            "select array_agg((body ->> 'number')::int order by seq) = (select array_agg(n) from generate_series(1, 1000) n) from messaging.outbox"));
    }

    [Fact]
    public async Task A_batch_that_fails_sends_nothing()
    {
        await using var bus = new Bus(database).Listen("one", Handlers.Record);
        await using var batch = database.DataSource.CreateBatch();
        bus.Get<OutboxWriter>().AddTo(batch, [Message(1)], [], []);
        batch.BatchCommands.Add(new("select 1 / 0"));

        await Assert.ThrowsAsync<PostgresException>(() => batch.ExecuteNonQueryAsync());
        Assert.Equal(0, await database.Outbox());
    }

    [Fact]
    public void Names_are_snake_case_with_their_version()
    {
        var types = new MessageTypes([new(typeof(CounterMoved).Assembly)]);

        Assert.Equal("counter_moved.v1", types.NameOf(typeof(CounterMoved)));
        Assert.Equal(typeof(CounterStopped), types.TypeOf("counter_stopped.v1"));
        Assert.Throws<UnknownMessageTypeException>(() => types.TypeOf("counter_moved.v2"));
        Assert.Throws<InvalidOperationException>(() => types.NameOf(typeof(string)));
    }

    private OutgoingMessage Message(int number) => new(Guid.CreateVersion7(), _stream, new CounterMoved(number), Headers);
}
