using System.Security.Cryptography;
using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Identificatie;
using CaseTracking.Testing;
using CaseTracking.Web.Identity;
using Npgsql;

namespace CaseTracking.Dossiers.Tests.Kluis;

public sealed class KluisDatabase() : DatabaseFixture(
    new SchemaScripts("dossiers", "events", typeof(EventStoreServices).Assembly),
    new SchemaScripts("dossiers", "module", typeof(DossiersModule).Assembly));

public sealed class DossierkluisTests(KluisDatabase database) : IClassFixture<KluisDatabase>
{
    private static readonly Aanvrager Fien = new("Fien Voorbeeld", "fien@voorbeeld.be", "Het is dringend.");
    private static readonly Actor Mw1 = new("mw-1", "mw-1", IsStaff: true, [new("Medewerker", "burgerzaken"), new("Medewerker", "omgeving")]);
    private readonly VaultKey _master = new(RandomNumberGenerator.GetBytes(32));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_can_be_read_again_and_every_look_is_recorded()
    {
        var (dossier, burger) = await Bewaar();

        Assert.Equal(Fien, await Kluis().Lees(dossier, burger, Mw1, "dossier-behandelen", Ct));
        await using var looks = database.DataSource.CreateCommand("select medewerker || ' ' || array_to_string(diensten, '+') || ' ' || doel from dossiers.inzage where dossier_id = $1");
        looks.Parameters.Add(new() { Value = dossier.Value });
        Assert.Equal("mw-1 burgerzaken+omgeving dossier-behandelen", await looks.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task Nothing_in_the_tables_can_be_read_without_the_master_key()
    {
        var (dossier, burger) = await Bewaar();
        var other = new Dossierkluis(
            new PersonalDataVault("dossiers", new VaultKey(RandomNumberGenerator.GetBytes(32)), database.DataSource), database.DataSource, TimeProvider.System);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => other.Lees(dossier, burger, Mw1, "test", Ct));
        await using var dump = database.DataSource.CreateCommand("select string_agg(encode(ciphertext, 'escape'), '') from dossiers.kluis");
        Assert.DoesNotContain("Fien", (string)(await dump.ExecuteScalarAsync(Ct))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_person_is_gone_and_the_look_still_works()
    {
        var (dossier, burger) = await Bewaar();
        Assert.Equal(4, (await Vault().Erase(burger.Value, Ct)).Rows);
        Assert.Equal(0, (await Vault().Erase(burger.Value, Ct)).Rows);
        Assert.Null(await Kluis().Lees(dossier, burger, Mw1, "test", Ct));
    }

    [Fact]
    public async Task A_box_moved_to_another_person_no_longer_opens()
    {
        var (_, first) = await Bewaar();
        var (dossier, second) = await Bewaar();
        await using var move = database.DataSource.CreateCommand(
            "update dossiers.kluis set ciphertext = (select ciphertext from dossiers.kluis where id = $1) where id = $2");
        move.Parameters.Add(new() { Value = first.Value });
        move.Parameters.Add(new() { Value = second.Value });
        await move.ExecuteNonQueryAsync(Ct);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Kluis().Lees(dossier, second, Mw1, "test", Ct));
    }

    [Fact]
    public async Task Where_to_mail_is_known_with_the_code_until_the_person_is_erased_and_is_no_look_of_an_employee()
    {
        var (dossier, burger) = await Bewaar();

        var bestemming = await Kluis().Bestemming(dossier, burger, Ct);
        Assert.Equal(Fien.Email, bestemming?.Email);
        Assert.Equal(Code.Value, bestemming?.Code?.Code);
        await Vault().Erase(burger.Value, Ct);
        Assert.Null(await Kluis().Bestemming(dossier, burger, Ct));
        await using var looks = database.DataSource.CreateCommand("select count(*) from dossiers.inzage where dossier_id = $1");
        looks.Parameters.Add(new() { Value = dossier.Value });
        Assert.Equal(0L, await looks.ExecuteScalarAsync(Ct));
    }

    private static Trackingcode Code { get; } = Trackingcode.New();

    private PersonalDataVault Vault() => new("dossiers", _master, database.DataSource);

    private Dossierkluis Kluis() => new(Vault(), database.DataSource, TimeProvider.System);

    private async Task<(DossierId Dossier, BurgerRef Burger)> Bewaar()
    {
        var (dossier, burger) = (DossierId.New(), BurgerRef.New());
        await using var connection = await database.DataSource.OpenConnectionAsync(Ct);
        foreach (var statement in Kluis().Bewaar(burger, Fien, new Ontvangst(dossier, "2026-000042", Code)))
        {
            await using var command = new NpgsqlCommand(statement.Sql, connection);
            foreach (var value in statement.Parameters) command.Parameters.Add(new() { Value = value });
            await command.ExecuteNonQueryAsync(Ct);
        }

        return (dossier, burger);
    }
}
