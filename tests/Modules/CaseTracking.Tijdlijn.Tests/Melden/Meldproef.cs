using System.Collections.Concurrent;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using CaseTracking.Tijdlijn.Melden;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Tijdlijn.Tests.Melden;

public sealed class MeldDatabase() : DatabaseFixture(
    new SchemaScripts("tijdlijn", "module", typeof(TijdlijnModule).Assembly), new SchemaScripts(MessagingSchema.Name, "messages", typeof(OutboxWriter).Assembly));

/// <summary>The module with its real outbox and scheduler on a clock we hold; who would send mail keeps what it was asked.</summary>
internal sealed class Meldproef : IAsyncDisposable
{
    private const string Bezorger = "dossiers.mail";

    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<Incoming<StuurMailAanAanvrager>> _mails = new();

    public Meldproef(DatabaseFixture database, FakeClock? clock = null, params KeyValuePair<string, string?>[] settings)
    {
        Clock = clock ?? new FakeClock();
        var module = new TijdlijnModule();
        var services = new ServiceCollection().AddLogging().AddSingleton(database.DataSource).AddSingleton<TimeProvider>(Clock)
            .AddCaseTrackingMessaging(o => o.Dispatch = false).AddMessages(typeof(AanvraagIngediend).Assembly);
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        module.AddServices(services, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider();
        var subscriptions = _services.GetRequiredService<ISubscriptions>();
        module.Subscribe(subscriptions);
        subscriptions.On<StuurMailAanAanvrager>(Bezorger, (_, mail, _) => { _mails.Enqueue(mail); return Task.CompletedTask; }, Effect.InTransaction);
    }

    public FakeClock Clock { get; }

    public Meldvoorkeuren Voorkeuren => _services.GetRequiredService<Meldvoorkeuren>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The mails about a request, in the order they were asked for.</summary>
    public IReadOnlyList<Incoming<StuurMailAanAanvrager>> Mails(Guid dossier) => [.. _mails.Where(m => m.Body.DossierId == dossier)];

    public IReadOnlyCollection<Incoming<StuurMailAanAanvrager>> Alle => _mails;

    /// <summary>Somebody files; the receipt is told and put aside.</summary>
    public async Task<Guid> Ingediend()
    {
        var id = Guid.CreateVersion7();
        await Neem(id, 1, Begin(id));
        return id;
    }

    public static AanvraagIngediend Begin(Guid id) => new(
        id, Nummer(id), "attest-van-woonst", "Attest van woonst", $"{id:N}{id:N}", "Web", new DateOnly(2026, 3, 2), "Dienst Burgerzaken", "012 34 56 70",
        ["Ontvangen", "Klaar"], "We hebben uw aanvraag", "We kijken ze na.", null, 0, true);

    public static string Nummer(Guid id) => $"2026-{id.ToString()[^8..]}";

    /// <summary>Something happens now, and everything that is due is dealt with.</summary>
    public async Task Neem(Guid dossier, long versie, object bericht, TimeSpan geleden = default)
    {
        await Schrijf([Uit(dossier, versie, bericht, Clock.GetUtcNow() - geleden)]);
        await Rust();
    }

    /// <summary>A step without an action.</summary>
    public Task Stap(Guid dossier, long versie) =>
        Neem(dossier, versie, new DossierVolledigVerklaard(dossier, $"Titel {versie}", $"Zin {versie}.", null, 1, true));

    /// <summary>A step that asks something of the citizen.</summary>
    public Task Vraag(Guid dossier, long versie) =>
        Neem(dossier, versie, new StukkenGevraagd(dossier, ["plan"], new DateOnly(2026, 3, 20), $"Titel {versie}", $"Zin {versie}.", $"Actie {versie}.", 0, true));

    public static OutgoingMessage Uit(Guid dossier, long versie, object bericht, DateTimeOffset op) =>
        new(Guid.CreateVersion7(), dossier, bericht, new MessageHeaders(OccurredAt: op, RecordedAt: op, Version: versie));

    public async Task Schrijf(IReadOnlyList<OutgoingMessage> berichten)
    {
        await using var connection = await _services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Ct);
        await using var batch = new NpgsqlBatch(connection);
        _services.GetRequiredService<OutboxWriter>().AddTo(batch, berichten, [], []);
        await batch.ExecuteNonQueryAsync(Ct);
    }

    public async Task Rust()
    {
        var (pump, scheduler) = (_services.GetRequiredService<Pump>(), _services.GetRequiredService<Scheduler>());
        while (await scheduler.MoveDue(Ct) + await pump.RunOnce("tijdlijn", Ct) + await pump.RunOnce(Bezorger, Ct) > 0)
        {
        }
    }

    /// <summary>Time passes, and what comes due is dealt with.</summary>
    public Task Verstrijk(TimeSpan tijd)
    {
        Clock.Advance(tijd);
        return Rust();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
