using CaseTracking.Web.Api;
using Npgsql;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Reads the list of files, newest first.</summary>
internal sealed class DossierLijst(NpgsqlDataSource database)
{
    private const string Kolommen = "id, nummer, product, burger, status, ingediend_op, gesloten_op, versie";

    /// <summary>One row more than asked, so that the page knows whether there is a next one.</summary>
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

    public async Task<Dossieroverzicht?> Vind(DossierId id, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select {Kolommen} from {DossiersModule.Schema}.dossieroverzicht where id = $1");
        command.Parameters.Add(new() { Value = id.Value });
        return (await Rijen(command, ct)).SingleOrDefault();
    }

    private static async Task<List<Dossieroverzicht>> Rijen(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rijen = new List<Dossieroverzicht>();
        while (await reader.ReadAsync(ct))
        {
            rijen.Add(new Dossieroverzicht(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), Enum.Parse<Dossierstatus>(reader.GetString(4)),
                reader.GetFieldValue<DateTimeOffset>(5), reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6), reader.GetInt64(7)));
        }

        return rijen;
    }
}
