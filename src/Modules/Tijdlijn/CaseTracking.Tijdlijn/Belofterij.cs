using Npgsql;

namespace CaseTracking.Tijdlijn;

/// <summary>A promise as columns.</summary>
internal static class Belofterij
{
    public static IReadOnlyList<string> Kolommen { get; } =
    [
        "uiterlijke_datum", "dienstnorm", "uitleg", "uitleg_dienstnorm", "eerder_beloofd", "aanleiding", "eerdere_dienstnorm", "aanleiding_dienstnorm",
    ];

    public static object?[] Waarden(Belofte belofte) =>
    [
        belofte.UiterlijkeDatum, belofte.Dienstnorm, belofte.Uitleg.ToArray(), belofte.UitlegDienstnorm.ToArray(),
        belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding, belofte.VerschuivingDienstnorm.Eerder, belofte.VerschuivingDienstnorm.Aanleiding,
    ];

    /// <summary>Reads them from the columns that begin at <paramref name="eerste"/>.</summary>
    public static Belofte Lees(NpgsqlDataReader reader, int eerste) =>
        new(Dag(reader, eerste), Dag(reader, eerste + 1), reader.GetFieldValue<string[]>(eerste + 2))
        {
            UitlegDienstnorm = reader.GetFieldValue<string[]>(eerste + 3),
            Verschuiving = new(Dag(reader, eerste + 4), Regelrij.Tekst(reader, eerste + 5)),
            VerschuivingDienstnorm = new(Dag(reader, eerste + 6), Regelrij.Tekst(reader, eerste + 7)),
        };

    private static DateOnly? Dag(NpgsqlDataReader reader, int kolom) => reader.IsDBNull(kolom) ? null : reader.GetFieldValue<DateOnly>(kolom);
}
