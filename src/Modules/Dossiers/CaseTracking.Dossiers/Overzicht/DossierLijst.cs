using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Api;
using Npgsql;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Reads rows of the list of files; none of them names anybody.</summary>
internal sealed class DossierLijst(NpgsqlDataSource database)
{
    private static readonly string Kolommen = string.Join(", ", DossieroverzichtProjection.Instance.Table.Columns);

    /// <summary>All files, newest first; one row more than asked, so that the page knows whether there is a next one.</summary>
    public async Task<IReadOnlyList<Dossieroverzicht>> Lees(PageRequest page, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select {Kolommen} from {DossiersModule.Schema}.dossieroverzicht
            where (ingediend_op, id) < ($1, $2)
            order by ingediend_op desc, id desc limit $3
            """);
        command.Parameters.Add(new() { Value = page.Cursor?.Key<DateTimeOffset>(0).UtcDateTime ?? DateTime.MaxValue.ToUniversalTime() });
        command.Parameters.Add(new() { Value = page.Cursor?.Key<Guid>(1) ?? Guid.AllBitsSet });
        command.Parameters.Add(new() { Value = page.Limit + 1 });
        return await Rijen(command, ct);
    }

    /// <summary>The files of a work list, in its order; one row more than asked.</summary>
    public async Task<IReadOnlyList<Dossieroverzicht>> Lees(Werklijstvraag vraag, int hoogstens, CancellationToken ct)
    {
        await using var command = database.CreateCommand();
        command.CommandText = $"select {Kolommen} from {DossiersModule.Schema}.dossieroverzicht o {vraag.Sql(command.Parameters)} limit {hoogstens + 1}";
        return await Rijen(command, ct);
    }

    /// <summary>Everybody who has a file in hand.</summary>
    public async Task<IReadOnlyList<string>> Behandelaars(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select distinct behandelaar from {DossiersModule.Schema}.dossieroverzicht where behandelaar is not null and gesloten_op is null order by 1");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var wie = new List<string>();
        while (await reader.ReadAsync(ct)) wie.Add(reader.GetString(0));
        return wie;
    }

    /// <summary>The open files somebody has in hand, those with the nearest date first.</summary>
    public async Task<IReadOnlyList<Dossieroverzicht>> VanBehandelaar(string behandelaar, int hoogstens, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select {Kolommen} from {DossiersModule.Schema}.dossieroverzicht
            where behandelaar = $1 and gesloten_op is null order by uiterlijke_datum nulls last, id limit $2
            """);
        command.Parameters.Add(new() { Value = behandelaar });
        command.Parameters.Add(new() { Value = hoogstens });
        return await Rijen(command, ct);
    }

    public Task<Dossieroverzicht?> Vind(DossierId id, CancellationToken ct) => Een("id", id.Value, ct);

    /// <summary>The file behind the hash of a tracking code; the code itself is kept nowhere.</summary>
    public Task<Dossieroverzicht?> VindMetCode(byte[] hash, CancellationToken ct) => Een("trackingcode_hash", Convert.ToHexStringLower(hash), ct);

    private async Task<Dossieroverzicht?> Een(string kolom, object waarde, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select {Kolommen} from {DossiersModule.Schema}.dossieroverzicht where {kolom} = $1");
        command.Parameters.Add(new() { Value = waarde });
        return (await Rijen(command, ct)).SingleOrDefault();
    }

    private static async Task<List<Dossieroverzicht>> Rijen(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rijen = new List<Dossieroverzicht>();
        while (await reader.ReadAsync(ct))
        {
            rijen.Add(new Dossieroverzicht(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetGuid(4), Enum.Parse<Dossierstand>(reader.GetString(5)),
                Enum.Parse<Kanaal>(reader.GetString(6)), reader.GetFieldValue<DateOnly>(7), reader.GetFieldValue<DateTimeOffset>(8),
                Misschien<DateTimeOffset>(reader, 9), Misschien<DateOnly>(reader, 10), Misschien<DateOnly>(reader, 11),
                reader.IsDBNull(12) ? null : reader.GetString(12), Misschien<DateOnly>(reader, 13), Misschien<DateOnly>(reader, 14),
                reader.IsDBNull(15) ? null : reader.GetString(15), reader.GetString(16),
                JsonSerializer.Deserialize<Voortgang>(reader.GetString(17), EventJson.RowOptions)!, reader.GetInt64(18)));
        }

        return rijen;
    }

    private static T? Misschien<T>(NpgsqlDataReader reader, int kolom)
        where T : struct => reader.IsDBNull(kolom) ? null : reader.GetFieldValue<T>(kolom);
}
