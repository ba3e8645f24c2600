using Npgsql;

namespace CaseTracking.Tijdlijn;

/// <summary>A promise as columns.</summary>
internal static class Belofterij
{
    public static IReadOnlyList<string> Kolommen { get; } = ["uiterlijke_datum", "dienstnorm", "eerder_beloofd", "aanleiding", "uitleg", "uitleg_dienstnorm"];

    public static object?[] Waarden(Belofte belofte) =>
        [belofte.UiterlijkeDatum, belofte.Dienstnorm, belofte.Eerder, belofte.Aanleiding, belofte.Uitleg.ToArray(), belofte.UitlegDienstnorm.ToArray()];

    /// <summary>Reads them from the columns that begin at <paramref name="eerste"/>.</summary>
    public static Belofte Lees(NpgsqlDataReader reader, int eerste) => new(
        Dag(reader, eerste), Dag(reader, eerste + 1), Dag(reader, eerste + 2), reader.IsDBNull(eerste + 3) ? null : reader.GetString(eerste + 3),
        reader.GetFieldValue<string[]>(eerste + 4))
    {
        UitlegDienstnorm = reader.GetFieldValue<string[]>(eerste + 5),
    };

    private static DateOnly? Dag(NpgsqlDataReader reader, int kolom) => reader.IsDBNull(kolom) ? null : reader.GetFieldValue<DateOnly>(kolom);
}
