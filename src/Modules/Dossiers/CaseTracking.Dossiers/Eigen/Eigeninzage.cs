using Npgsql;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>Who looked at the data of a file, as its citizen may know it: the day and why, never which employee.</summary>
internal sealed record Eigeninzage(string Dienst, IReadOnlyList<(DateOnly Dag, string Waarom)> Keren)
{
    /// <summary>Newest days that are shown.</summary>
    private const int Meeste = 30;

    public static async Task<Eigeninzage?> Van(Eigendossier? eigen, NpgsqlDataSource database, CancellationToken ct)
    {
        if (eigen is null) return null;

        await using var command = database.CreateCommand(
            $"""
            select distinct (op at time zone 'Europe/Brussels')::date as dag, doel from {DossiersModule.Schema}.inzage
            where dossier_id = $1 order by dag desc, doel limit $2
            """);
        command.Parameters.Add(new() { Value = eigen.Rij.Id });
        command.Parameters.Add(new() { Value = Meeste });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var keren = new List<(DateOnly, string)>();
        while (await reader.ReadAsync(ct)) keren.Add((reader.GetFieldValue<DateOnly>(0), Waarom(reader.GetString(1))));
        return keren.Count == 0 ? null : new(eigen.Type.Dienst.Naam, [.. keren.Distinct()]);
    }

    // A purpose of later than this text gets a sentence that is always true.
    private static string Waarom(string doel) => doel switch
    {
        "dossier-behandelen" => "om uw aanvraag te behandelen",
        "beslissing-voorbereiden" => "om een beslissing voor te bereiden",
        "beslissing-meedelen" => "om u de beslissing mee te delen",
        "stukken-bekijken" or "stuk-ophalen" => "om uw documenten te bekijken",
        _ => "voor het werk aan uw aanvraag",
    };
}
