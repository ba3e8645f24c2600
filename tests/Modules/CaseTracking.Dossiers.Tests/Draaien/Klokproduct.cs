using CaseTracking.Dossiers.Indienen;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using CaseTracking.RunningProduct;
using CaseTracking.Termijnen;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>The product on a clock we hold, with its real outbox and scheduler.</summary>
internal sealed class Klokproduct(TimeProvider clock, Product? shares = null) : ProefProduct
{
    /// <summary>Whether reminders and messages leave; takes effect at the next start.</summary>
    public bool Dispatch { get; set; } = true;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [.. base.Settings, new("Messages:Dispatch", Dispatch.ToString()), new("Messages:PollInterval", "00:00:00.020")];

    protected override string Connection => shares?.Database.ConnectionString ?? base.Connection;

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Services.AddSingleton(clock);
    }

    public static async Task<Klokproduct> Start(TimeProvider clock, bool dispatch = true, Product? shares = null)
    {
        var product = new Klokproduct(clock, shares) { Dispatch = dispatch };
        await product.InitializeAsync();
        return product;
    }

    /// <summary>Somebody files today.</summary>
    public async Task<DossierId> Dien(string soort = "proef")
    {
        var (id, vandaag) = (DossierId.New(), Brussel.Dag(clock.GetUtcNow()).ToDateOnly());
        var command = new DienAanvraagIn(id, $"P-{id.Value:N}", soort, BurgerRef.New(), $"{id.Value:N}{id.Value:N}", vandaag, vandaag, Kanaal.Loket);
        await Doe(id, (d, boek) => DienAanvraagIn.Decide(d, command, boek));
        return id;
    }

    /// <summary>Somebody acts, and it must be done.</summary>
    public async Task Doe(DossierId id, Func<Dossier, Regelboek, Decision<IDossierEvent>> decide)
    {
        var boek = Services.GetRequiredService<Regelboek>();
        var context = new CommandContext(new EventMetadata("mw-test", ActingRole.Deciding));
        Assert.IsType<Outcome.Done>(await Services.GetRequiredService<DossierStore>().Execute(id.Value, d => decide(d, boek), context, CancellationToken.None));
    }

    /// <summary>Everything that happened to a file, in order.</summary>
    public async Task<IReadOnlyList<Recorded>> Verhaal(DossierId id) =>
        (await Services.GetRequiredKeyedService<IEventStore>("dossiers").Load(new StreamQuery(id.Value), CancellationToken.None)).Events;

    /// <summary>What nobody but the clock did.</summary>
    public async Task<IReadOnlyList<Recorded>> VanDeKlok(DossierId id) => [.. (await Verhaal(id)).Where(e => e.Metadata.Actor == "systeem")];

    /// <summary>Sends a reminder again, as another delivery would.</summary>
    public Task Stuur(DossierId id, object bericht, DateTimeOffset due) =>
        Services.GetRequiredKeyedService<IEventStore>("dossiers").Append(
            new Commit([]) { Messages = [new OutgoingMessage(Guid.CreateVersion7(), id.Value, bericht, new MessageHeaders(OccurredAt: due, DueAt: due))] },
            CancellationToken.None);

    /// <summary>Moves the clock, and waits until everything that came due is dealt with.</summary>
    public async Task Zet(DateTimeOffset nu)
    {
        ((FakeClock)clock).SetUtcNow(nu);
        await Rust();
    }

    /// <summary>Waits until nothing is due and nothing is under way.</summary>
    public Task Rust() => Eventually.Holds(
        // In one look: what leaves the one table for the other is not missed in between.
        async () => await Tel(
            "select (select count(*) from messaging.scheduled where due_at <= $1) + (select count(*) from messaging.outbox where parked_at is null)", clock.GetUtcNow()) == 0,
        "every due reminder is dealt with");

    /// <summary>Whether no message is under way.</summary>
    public async Task<bool> IsLeeg() => await Tel("select count(*) from messaging.outbox where parked_at is null") == 0;

    /// <summary>Sets the end of the term of a file to an instant of the database's clock, without a word to anybody.</summary>
    public async Task Verzet(DossierId id, string interval)
    {
        await using var command = Database.Superuser.CreateCommand($"update messaging.scheduled set due_at = now() + interval '{interval}' where key = 'termijn/{id.Value}'");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>How many messages the alarm of this module has handled.</summary>
    public Task<long> Gewekt() => Tel("select count(*) from messaging.inbox where subscriber = 'dossiers.wekker'");

    private async Task<long> Tel(string sql, params DateTimeOffset[] values)
    {
        await using var command = (shares ?? this).Database.Superuser.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value.UtcDateTime });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
