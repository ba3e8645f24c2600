using CaseTracking.Dossiers.Types;
using Npgsql;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>Who looked at the data of a file: at the file itself, and at lists with its name on them.</summary>
internal sealed class Kijkregister(NpgsqlDataSource database, Dossiertypes types)
{
    private const string Onbekend = "dienst niet genoteerd";

    /// <summary>Newest first; no more than so many.</summary>
    public async Task<IReadOnlyList<Kijkbeurt>> Lees(DossierId dossier, int hoogstens, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select op, medewerker, diensten, doel, false from {DossiersModule.Schema}.inzage where dossier_id = $1
            union all
            select op, medewerker, diensten, doel, true from {DossiersModule.Schema}.lijstinzage where dossiers @> array[$1]
            order by 1 desc limit $2
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = dossier.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = hoogstens });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var beurten = new List<Kijkbeurt>();
        while (await reader.ReadAsync(ct))
        {
            beurten.Add(new(
                reader.GetFieldValue<DateTimeOffset>(0), reader.GetString(1), reader.IsDBNull(2) ? Onbekend : Namen(reader.GetFieldValue<string[]>(2)), reader.GetString(3),
                reader.GetBoolean(4)));
        }

        return beurten;
    }

    // A service that handles no product is told by its code.
    private string Namen(IEnumerable<string> diensten) =>
        string.Join(", ", diensten.Select(code => types.Alle.Select(t => t.Dienst).FirstOrDefault(d => d.Code == code)?.Naam ?? Keuzewoorden.Hoofdletter(code))) is { Length: > 0 } namen
            ? namen
            : Onbekend;
}

/// <summary>One look.</summary>
/// <param name="Op">When.</param>
/// <param name="Medewerker">Who; the code of an employee.</param>
/// <param name="Dienst">For which service, in words.</param>
/// <param name="Doel">Code of the purpose.</param>
/// <param name="InLijst">True where the file was one line of a list.</param>
internal sealed record Kijkbeurt(DateTimeOffset Op, string Medewerker, string Dienst, string Doel, bool InLijst)
{
    /// <summary>Why, for an employee; a purpose of later than this text is told by its code.</summary>
    public string Waarom => Doel switch
    {
        "werklijst" => "Stond in de werklijst",
        "zoeken" => "Gevonden met een zoekopdracht",
        "werklijst-overzicht" => "Geopend naast de werklijst",
        "dossier-behandelen" => "Dossier geopend",
        "beslissing-voorbereiden" => "Beslissing voorbereid",
        "beslissing-meedelen" => "Brief met de beslissing geopend",
        "vraag-beantwoorden" => "Vraag van de burger gelezen",
        "stukken-bekijken" => "Lijst van documenten bekeken",
        "stuk-ophalen" => "Document opgehaald",
        _ => Keuzewoorden.Hoofdletter(Doel.Replace('-', ' ')),
    };
}
