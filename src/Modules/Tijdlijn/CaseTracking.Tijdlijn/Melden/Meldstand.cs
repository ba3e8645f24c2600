using Npgsql;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What has to be known to tell something: the request, what its citizen wants, and since when a window is open.</summary>
internal sealed record Meldstand(Mailtekst Tekst, Meldvoorkeur Voorkeur, DateTimeOffset? VensterSinds)
{
    private static readonly string Sql =
        $"""
        select a.nummer, a.product, a.dienst, a.telefoon, coalesce(v.mail, true), coalesce(v.enkel_actie, false),
               (select min(m.sinds) from {TijdlijnModule.Schema}.melding m where m.dossier_id = a.id)
        from {TijdlijnModule.Schema}.aanvraag a left join {TijdlijnModule.Schema}.meldvoorkeur v on v.dossier_id = a.id
        where a.id = $1
        """;

    /// <summary>Nothing where the request has no timeline.</summary>
    public static async Task<Meldstand?> Lees(Guid dossier, Stopteken tekens, NpgsqlTransaction tx, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, tx.Connection, tx);
        command.Parameters.Add(new() { Value = dossier });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;

        return new Meldstand(
            new Mailtekst(dossier, reader.GetString(0), reader.GetString(1), Woorden(reader, 2), Woorden(reader, 3)) { Stoppad = tekens.Pad(dossier) },
            new Meldvoorkeur(reader.GetBoolean(4), reader.GetBoolean(5)), reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6));
    }

    private static string? Woorden(NpgsqlDataReader reader, int kolom) => reader.IsDBNull(kolom) ? null : reader.GetString(kolom);
}
