using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Tellen;
using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using FsCheck.Fluent;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Verhalen;

public sealed class HerbouwDatabase() : DatabaseFixture(
    new SchemaScripts("messaging", "messaging", typeof(OutboxWriter).Assembly),
    new SchemaScripts("dossiers", "events", typeof(EventStoreServices).Assembly),
    new SchemaScripts("dossiers", "module", typeof(DossiersModule).Assembly));

/// <summary>The list of files is what a rebuild makes of the events, whatever happened to the files.</summary>
public sealed class HerbouwTests(HerbouwDatabase database) : IClassFixture<HerbouwDatabase>
{
    private static readonly StoreRegistration Registration =
        new(DossiersModule.Schema, DossiersModule.Catalogue, [DossieroverzichtProjection.Instance], [DagtellingProjection.Instance]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_rebuilt_to_the_byte_after_stories_of_every_event()
    {
        var store = Store();
        var stories = Gebeurtenissen.Geopend.Sample(Counts.Of(reduced: 60, full: 1_000), 40).Append([Ingediend, .. Gebeurtenissen.Vervolg]);
        var number = 0;
        foreach (var story in stories) await Tell(store, story, ++number);

        Assert.True((await Verify()).IsEqual);
    }

    [Fact]
    public async Task A_row_that_says_something_else_is_found()
    {
        await Tell(Store(), [Ingediend, Volledig], 900_000);
        await Change(Adviezen(7));
        Assert.False((await Verify()).IsEqual);
        await Change(Adviezen(0));
        Assert.True((await Verify()).IsEqual);
    }

    private static string Adviezen(int aantal) =>
        $"update dossiers.dossieroverzicht set voortgang = jsonb_set(voortgang, '{{adviezen}}', '{aantal}') where nummer = '2026-900000'";

    private Task<Verification> Verify() => new Rebuilder(database.Rebuild).Verify(Registration, DossieroverzichtProjection.Instance, null, Ct);

    private static async Task Tell(DossierStore store, IDossierEvent[] story, int number)
    {
        var id = DossierId.New();
        IDossierEvent[] own = [story[0] switch
        {
            AanvraagWerdIngediend e => e with { DossierId = id, Nummer = $"2026-{number:D6}" },
            ZaakWerdOvergenomen e => e with { DossierId = id, Nummer = $"2026-{number:D6}" },
            var e => e,
        }, .. story[1..]];
        await store.Execute(id.Value, _ => Decision.Accept(own), new CommandContext(new EventMetadata(Actor: "mw-burgerzaken")), Ct);
    }

    private DossierStore Store()
    {
        var types = new MessageTypes([new MessageAssembly(typeof(Contracts.V1.AanvraagIngediend).Assembly)]);
        return new DossierStore(new PostgresEventStore(
            DossiersModule.Schema, DossiersModule.Catalogue, database.DataSource, new OutboxWriter(new Subscriptions(types), types, TimeProvider.System),
            new IdempotencyStore(database.DataSource, new MessagingOptions(), TimeProvider.System), new AppendSignal(), new MessageSignal()), Boek, TimeProvider.System);
    }

    private async Task Change(string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
