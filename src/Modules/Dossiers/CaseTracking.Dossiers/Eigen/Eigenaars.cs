using System.Security.Claims;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Web.Identity;
using Npgsql;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>
/// Which account a request belongs to. An account is kept as a keyed hash: without the master key a row says nothing of a person, and it
/// goes when the person is erased. No event knows of it.
/// </summary>
internal sealed class Eigenaars(VaultKey sleutel, NpgsqlDataSource database, TimeProvider clock) : IOwnedResources
{
    private const string Doel = "dossiers/rekening";

    /// <summary>Who files for themselves; nothing for an employee, or when nobody is signed in.</summary>
    public static Actor? Van(ClaimsPrincipal user) => Policies.IsCitizen(user) ? Actor.From(user) : null;

    /// <summary>To store with a request that somebody files while signed in.</summary>
    public SqlStatement Koppel(DossierId dossier, BurgerRef burger, Actor actor) => new(
        $"insert into {DossiersModule.Schema}.eigenaar (dossier_id, burger, rekening, sinds) values ($1, $2, $3, $4)",
        dossier.Value, burger.Value, Rekening(actor), clock.GetUtcNow().UtcDateTime);

    /// <summary>Adds a request to an account; false when it belongs to another one, or when its person was erased.</summary>
    public async Task<bool> VoegToe(DossierId dossier, BurgerRef burger, Actor actor, CancellationToken ct)
    {
        await using var command = Opdracht(
            $"""
            insert into {DossiersModule.Schema}.eigenaar (dossier_id, burger, rekening, sinds)
            select $1, $2, $3, $4 where exists (select from {DossiersModule.Schema}.kluis_sleutel where subject = $2 for key share)
            on conflict (dossier_id) do nothing
            """,
            dossier.Value, burger.Value, Rekening(actor), clock.GetUtcNow().UtcDateTime);
        return await command.ExecuteNonQueryAsync(ct) == 1 || await Owns(actor, dossier.Value, ct);
    }

    public async Task<IReadOnlyList<Guid>> Of(Actor citizen, CancellationToken ct)
    {
        await using var command = Opdracht($"select dossier_id from {DossiersModule.Schema}.eigenaar where rekening = $1", Rekening(citizen));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var dossiers = new List<Guid>();
        while (await reader.ReadAsync(ct)) dossiers.Add(reader.GetGuid(0));
        return dossiers;
    }

    public async Task<bool> Owns(Actor citizen, Guid resource, CancellationToken ct)
    {
        await using var command = Opdracht(
            $"select exists (select from {DossiersModule.Schema}.eigenaar where dossier_id = $1 and rekening = $2)", resource, Rekening(citizen));
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private byte[] Rekening(Actor actor) => sleutel.Derive(Doel, actor.Id);

    private NpgsqlCommand Opdracht(string sql, params object[] waarden)
    {
        var command = database.CreateCommand(sql);
        foreach (var waarde in waarden) command.Parameters.Add(new() { Value = waarde });
        return command;
    }
}
