using System.Globalization;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>
/// The work list for a spreadsheet: UTF-8 with a mark, semicolons, every field quoted (RFC 4180). A field that a spreadsheet would compute
/// gets an apostrophe before it; one that has such an apostrophe already gets another, so that each can be read back.
/// </summary>
internal static class Werklijstcsv
{
    private static readonly string[] Kop = ["Nummer", "Naam", "Product", "Aangevraagd", "Periode van", "Periode tot", "Plaats", "Reden", "Stand", "Uiterste datum", "Streefdatum", "Termijn", "Behandelaar", "Naam van de behandelaar"];

    /// <summary>The first line: what stands in each column.</summary>
    public static string Kopregel { get; } = Regel(Kop);

    /// <summary>A line of the list, its end included.</summary>
    public static string Regel(Werklijstregel regel) => Regel(Velden(regel));

    private static IEnumerable<string?> Velden(Werklijstregel r) =>
    [
        r.Dossier.Nummer, r.Naam, r.Type.Naam, Dag(r.Dossier.OntvangenOp), Dag(r.Dossier.PeriodeVan), Dag(r.Dossier.PeriodeTot), r.Plaats, r.Reden,
        Codewoorden.Van(r.Dossier.Status), Dag(r.Dossier.UiterlijkeDatum), Dag(r.Dossier.Dienstnorm), r.Stoplicht?.Woord, r.Dossier.Behandelaar, r.Behandelaar,
    ];

    private static string Regel(IEnumerable<string?> velden) =>
        $"{string.Join(';', velden.Select(v => $"\"{Onschadelijk(v ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}\r\n";

    private static string Onschadelijk(string veld) => IsFormule(veld.AsSpan(Begin(veld))) ? $"'{veld}" : veld;

    // A spreadsheet may drop what cannot be seen before it looks for a formula.
    private static int Begin(string veld)
    {
        var i = 0;
        while (i < veld.Length && (veld[i] is '\'' or ' ' or '\u00A0' || char.GetUnicodeCategory(veld[i]) == UnicodeCategory.Format)) i++;
        return i;
    }

    // The full-width forms are folded to these by some spreadsheets in East Asia.
    private static bool IsFormule(ReadOnlySpan<char> veld) => veld.Length > 0 && veld[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');

    private static string? Dag(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
