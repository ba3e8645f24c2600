using System.Security.Cryptography;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Identificatie;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using CaseTracking.Tijdlijn.Ontvangen;
using CaseTracking.Tijdlijn.Volgen;

namespace CaseTracking.Tijdlijn.Tests.Ontvangen;

public sealed class TijdlijnDatabase() : DatabaseFixture(new SchemaScripts("tijdlijn", "module", typeof(TijdlijnModule).Assembly));

public sealed class TijdlijnschrijverTests(TijdlijnDatabase database) : IClassFixture<TijdlijnDatabase>
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Trackingcode _code = Trackingcode.New();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_messages_said_is_read_back_as_they_said_it()
    {
        await Begin();
        await Take(2, Nu, new TermijnBepaald(_id, new DateOnly(2026, 12, 3), new DateOnly(2026, 11, 20), "Ingediend", ["Regel een.", "Regel twee."]));

        var read = (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))!;
        Assert.Equivalent(
            new Aanvraag(_id, Nummer, "Attest van woonst", ["Ontvangen", "Klaar"], "Dienst Burgerzaken", "012 34 56 70", "Post", new DateOnly(2026, 11, 2)),
            read.Aanvraag, strict: true);
        Assert.Equal((new DateOnly(2026, 12, 3), new DateOnly(2026, 11, 20), null), (read.Belofte.UiterlijkeDatum, read.Belofte.Dienstnorm, read.Belofte.Verschuiving.Eerder));
        Assert.Equal(["Regel een.", "Regel twee."], read.Belofte.Uitleg);
        Assert.Equal(new Regelinhoud(Regelsoort.Ingediend, "We hebben uw aanvraag", "We kijken ze na.", null, 0), Assert.Single(read.Regels).Inhoud);
    }

    [Fact]
    public async Task A_date_that_moves_keeps_the_old_one()
    {
        await Begin();
        await Take(2, Nu, new TermijnBepaald(_id, new DateOnly(2026, 12, 3), null, "Ingediend", []));
        await Take(3, Nu.AddHours(1), new TermijnBepaald(_id, null, null, "Geschorst", []));
        await Take(4, Nu.AddHours(2), new TermijnBepaald(_id, new DateOnly(2027, 1, 5), null, "Hervat", ["Nieuw."]));

        var belofte = (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))!.Belofte;
        Assert.Equal((new DateOnly(2027, 1, 5), new DateOnly(2026, 12, 3), "Hervat"), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
    }

    [Fact]
    public async Task A_wish_beside_the_law_keeps_its_own_old_day()
    {
        await Begin();
        await Take(2, Nu, new TermijnBepaald(_id, new DateOnly(2026, 12, 3), new DateOnly(2026, 11, 20), "Ingediend", []));
        await Take(3, Nu.AddHours(1), new TermijnBepaald(_id, new DateOnly(2026, 12, 3), null, "StukkenGevraagd", []));
        await Take(4, Nu.AddHours(2), new TermijnBepaald(_id, new DateOnly(2026, 12, 3), new DateOnly(2026, 11, 27), "StukkenGeleverd", []));

        var belofte = (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))!.Belofte;
        Assert.Equal((Verschuiving.Geen, new(new DateOnly(2026, 11, 20), "StukkenGeleverd")), (belofte.Verschuiving, belofte.VerschuivingDienstnorm));
    }

    [Fact]
    public async Task Lines_stand_in_the_order_in_which_they_were_true_and_then_as_recorded()
    {
        await Begin();
        await Take(2, Nu.AddDays(2), new AfhalingKlaargezet(_id, "Loket", "Markt 1", "9 tot 12 uur", Nu, "Klaar", "z", "Kom.", 1, true));
        await Take(3, Nu.AddDays(1), new StukGeleverd(_id, Guid.NewGuid(), null, true, "Later genoteerd", "z", null, 1, true));
        await Take(4, Nu.AddDays(2), new StandGecorrigeerd(_id, "KlaarVoorAfhaling", "Volledig", "TeVroeg", "Rechtgezet", "z", null, 1, true));

        var read = (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))!;
        Assert.Equal([1L, 3, 2, 4], read.Regels.Select(r => r.Versie));
        Assert.Equal(4, read.CorrectieVan(read.Regels[2])?.Versie);
        Assert.Equal("Kom.", read.Regels[2].Inhoud.Actie);
    }

    [Fact]
    public async Task What_is_for_employees_alone_changes_nothing_the_citizen_sees()
    {
        await Begin();
        var before = (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))!;
        await Take(2, Nu.AddHours(1), new TermijnGeescaleerd(_id, "Leidinggevende", "burgerzaken", new DateOnly(2026, 12, 3), false));

        var after = (await new Tijdlijnen(database.DataSource).Vind(_id, Ct))!;
        Assert.Equal((before.Versie, before.Regels.Count), (after.Versie, after.Regels.Count));
        var intern = Assert.Single(await new Personeelsregels(database.DataSource).Van(_id, Ct));
        Assert.Equal((2L, "TermijnGeescaleerd", "We waarschuwden intern: de uiterste datum is 3 december 2026."), (intern.Versie, intern.Soort, intern.Zin));
        Assert.Equal([true, false], Personeelsbeeld.Van(after, [intern]).Regels.Select(r => r.ZichtbaarVoorBurger));
    }

    [Fact]
    public async Task The_page_says_that_there_is_something_to_pay_until_all_of_it_came_in()
    {
        await Begin();
        await Take(2, Nu, new BetalingGevraagd(_id, 12.5m, "Retributie"));
        Assert.Equal((2L, AanZet.U, true), await Said());
        await Take(3, Nu, new BetalingOntvangen(_id, 12m));
        Assert.Equal((3L, AanZet.U, true), await Said());
        await Take(4, Nu, new BetalingOntvangen(_id, 0.5m));
        Assert.Equal((4L, AanZet.Stad, false), await Said());

        async Task<(long, AanZet, bool)> Said() =>
            (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))! is var read ? (read.Versie, Volgbeeld.Van(new Burgerbeeld(read)).AanZet, read.MoetBetalen) : default;
    }

    [Fact]
    public async Task The_version_grows_with_lines_and_with_dates()
    {
        await Begin();
        var tijdlijnen = new Tijdlijnen(database.DataSource);
        Assert.Equal(1, await tijdlijnen.Versie(_code.Hash(), Ct));
        await Take(2, Nu, new TermijnBepaald(_id, new DateOnly(2026, 12, 3), new DateOnly(2026, 11, 20), "Ingediend", ["Een."], ["Twee."]));
        Assert.Equal(2, await tijdlijnen.Versie(_code.Hash(), Ct));
        Assert.Equal(["Twee."], (await tijdlijnen.Vind(_code, Ct))!.Belofte.UitlegDienstnorm);
        Assert.Null(await tijdlijnen.Versie(Trackingcode.New().Hash(), Ct));
    }

    [Fact]
    public async Task Places_days_and_ways_out_are_read_back()
    {
        await Begin();
        await Take(2, Nu, new AfhalingKlaargezet(_id, "Loket", "Markt 1", "9 tot 12 uur", Nu.AddDays(3), "Klaar", "z", "Kom.", 1, true));
        await Take(3, Nu.AddDays(1), new BeslissingMeegedeeld(
            _id, "Geweigerd", new DateOnly(2026, 11, 4), "Brief", new DateOnly(2026, 12, 4), ["Zo."], ["Vraag iets anders."], "Nee", "z", "Bel.", 1, true, "te laat"));

        var regels = (await new Tijdlijnen(database.DataSource).Vind(_code, Ct))!.Regels;
        Assert.Equal(("Loket", "Markt 1", "9 tot 12 uur", Nu.AddDays(3)), (regels[1].Inhoud.Plaats, regels[1].Inhoud.Adres, regels[1].Inhoud.Uren, regels[1].Inhoud.Vanaf));
        Assert.Equal((new DateOnly(2026, 12, 4), "te laat", Nu.AddDays(1)), (regels[2].Inhoud.Dag, regels[2].Inhoud.Grond, regels[2].VastgelegdOp));
        Assert.Equal(["Zo.", "Vraag iets anders."], regels[2].Inhoud.Uitleg!.Concat(regels[2].Inhoud.Alternatieven!));
    }

    [Fact]
    public async Task Dates_for_a_request_that_was_never_told_are_a_fault() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => Take(2, Nu, new TermijnBepaald(_id, null, null, "Ingediend", [])));

    [Fact]
    public async Task Lines_of_before_the_words_were_kept_read_as_they_did()
    {
        await using var older = await TestDatabase.Create();
        var scripts = new SchemaScripts("tijdlijn", "module", typeof(TijdlijnModule).Assembly).Read();
        await Run(older, $"create schema tijdlijn; {scripts[0].Sql}");
        await Run(older,
            $"""
            insert into tijdlijn.aanvraag values ('{_id}', '\x{Convert.ToHexString(_code.Hash())}', '2026-000001', 'Attest van woonst');
            insert into tijdlijn.regel values
                (gen_random_uuid(), '{_id}', 1, 'Ingediend', '2026-11-03 23:30Z'), (gen_random_uuid(), '{_id}', 2, 'GeslotenZonderGevolg', '2026-11-04 09:00Z')
            """);
        foreach (var script in scripts.Skip(1)) await Run(older, script.Sql);

        var read = (await new Tijdlijnen(older.Superuser).Vind(_code, Ct))!;
        Assert.Equal(["We hebben uw aanvraag", "We sloten uw aanvraag"], read.Regels.Select(r => r.Inhoud.Titel));
        Assert.Equal("Wil u weten waarom? Bel ons en geef uw nummer door.", read.Laatste.Inhoud.Actie);
        Assert.Equal((new DateOnly(2026, 11, 4), "Web", null), (read.Aanvraag.OntvangenOp, read.Aanvraag.Kanaal, read.Aanvraag.Dienst));
        Assert.Equal(["Ontvangen", "Gestopt"], new Burgerbeeld(read).Stappen().Select(s => s.Name));
    }

    private string Nummer => $"2026-{_id.ToString()[^6..]}";

    private Task Begin() => Take(1, Nu, new AanvraagIngediend(
        _id, Nummer, "attest-van-woonst", "Attest van woonst", Convert.ToHexStringLower(_code.Hash()), "Post", new DateOnly(2026, 11, 2), "Dienst Burgerzaken",
        "012 34 56 70", ["Ontvangen", "Klaar"], "We hebben uw aanvraag", "We kijken ze na.", null, 0, true));

    private async Task Take<T>(long version, DateTimeOffset at, T message)
        where T : class
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Ct);
        await using var tx = await connection.BeginTransactionAsync(Ct);
        var incoming = new Incoming<T>(new Guid(RandomNumberGenerator.GetBytes(16)), _id, message, new MessageHeaders(OccurredAt: at, RecordedAt: at, Version: version), 1, tx, at);
        await (Zichtbaarheid.Besluiten.Single(b => b.Bericht == typeof(T)) switch
        {
            Zichtbesluit.Begin b when incoming is Incoming<AanvraagIngediend> i => Tijdlijnschrijver.Begin(i, b.Inhoud(i.Body), Ct),
            Zichtbesluit.Burgerregel<T> b => Tijdlijnschrijver.Voeg(incoming, b.Inhoud(message), Ct),
            Zichtbesluit.AlleenDatums<T> b => Tijdlijnschrijver.Beloof(incoming, b.Datums(message), Ct),
            Zichtbesluit.AlleenPersoneel<T> b => Tijdlijnschrijver.Noteer(incoming, b.Zin(message), Ct),
            Zichtbesluit.AlleenBetaling<T> b => Tijdlijnschrijver.Reken(incoming, b.Zin(message), b.Bedrag(message), Ct),
            _ => throw new InvalidOperationException("Nothing is shown of it."),
        });
        await tx.CommitAsync(Ct);
    }

    private static async Task Run(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
