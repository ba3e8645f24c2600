using Npgsql;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>Reads and keeps what citizens want to be told.</summary>
internal sealed class Meldvoorkeuren(NpgsqlDataSource database)
{
    /// <summary>What holds for a request now.</summary>
    public async Task<Meldvoorkeur> Lees(Guid dossier, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select mail, enkel_actie from {TijdlijnModule.Schema}.meldvoorkeur where dossier_id = $1");
        command.Parameters.Add(new() { Value = dossier });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new Meldvoorkeur(reader.GetBoolean(0), reader.GetBoolean(1)) : Meldvoorkeur.Standaard;
    }

    /// <summary>Holds from the next change on, and for those that still wait.</summary>
    public async Task Bewaar(Guid dossier, Meldvoorkeur voorkeur, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into {TijdlijnModule.Schema}.meldvoorkeur (dossier_id, mail, enkel_actie) values ($1, $2, $3)
            on conflict (dossier_id) do update set mail = excluded.mail, enkel_actie = excluded.enkel_actie
            """);
        foreach (object value in new object[] { dossier, voorkeur.Mail, voorkeur.EnkelActie }) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
