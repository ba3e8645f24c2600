using Npgsql;

namespace CaseTracking.Tijdlijn;

/// <summary>What a line says, as columns.</summary>
internal static class Regelrij
{
    public static IReadOnlyList<string> Kolommen { get; } =
        ["soort", "titel", "zin", "actie", "stap", "corrigeert", "plaats", "adres", "uren", "dag", "vanaf", "grond", "uitleg", "alternatieven"];

    public static object?[] Waarden(Regelinhoud r) =>
    [
        r.Soort.ToString(), r.Titel, r.Zin, r.Actie, r.Stap, r.Corrigeert?.ToString(), r.Plaats, r.Adres, r.Uren, r.Dag, r.Vanaf?.UtcDateTime, r.Grond,
        r.Uitleg?.ToArray(), r.Alternatieven?.ToArray(),
    ];

    /// <summary>Reads them from the columns that begin at <paramref name="k"/>.</summary>
    public static Regelinhoud Lees(NpgsqlDataReader reader, int k) => new(
        Enum.Parse<Regelsoort>(reader.GetString(k)), reader.GetString(k + 1), reader.GetString(k + 2), Tekst(reader, k + 3), reader.GetInt32(k + 4),
        Tekst(reader, k + 5) is { } soort ? Enum.Parse<Regelsoort>(soort) : null)
    {
        Plaats = Tekst(reader, k + 6),
        Adres = Tekst(reader, k + 7),
        Uren = Tekst(reader, k + 8),
        Dag = reader.IsDBNull(k + 9) ? null : reader.GetFieldValue<DateOnly>(k + 9),
        Vanaf = reader.IsDBNull(k + 10) ? null : reader.GetFieldValue<DateTimeOffset>(k + 10),
        Grond = Tekst(reader, k + 11),
        Uitleg = reader.IsDBNull(k + 12) ? null : reader.GetFieldValue<string[]>(k + 12),
        Alternatieven = reader.IsDBNull(k + 13) ? null : reader.GetFieldValue<string[]>(k + 13),
    };

    public static string? Tekst(NpgsqlDataReader reader, int kolom) => reader.IsDBNull(kolom) ? null : reader.GetString(kolom);
}
