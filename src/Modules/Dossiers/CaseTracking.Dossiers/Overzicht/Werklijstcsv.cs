using System.Globalization;
using System.Text;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>
/// The work list for a spreadsheet: UTF-8 with a mark, semicolons, every field quoted (RFC 4180). A field that a spreadsheet would compute
/// gets an apostrophe before it; one that has such an apostrophe already gets another, so that each can be read back.
/// </summary>
internal static class Werklijstcsv
{
    private static readonly string[] Kop = ["Nummer", "Naam", "Product", "Aangevraagd", "Periode van", "Periode tot", "Plaats", "Reden", "Stand", "Uiterste datum", "Streefdatum", "Termijn", "Behandelaar"];

    public static byte[] Schrijf(IEnumerable<Werklijstregel> regels)
    {
        var tekst = new StringBuilder();
        Regel(tekst, Kop);
        foreach (var regel in regels) Regel(tekst, Velden(regel));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst.ToString())];
    }

    private static IEnumerable<string?> Velden(Werklijstregel r) =>
    [
        r.Dossier.Nummer, r.Naam, r.Type.Naam, Dag(r.Dossier.OntvangenOp), Dag(r.Dossier.PeriodeVan), Dag(r.Dossier.PeriodeTot), r.Plaats, r.Reden,
        Codewoorden.Van(r.Dossier.Status), Dag(r.Dossier.UiterlijkeDatum), Dag(r.Dossier.Dienstnorm), r.Stoplicht?.Woord, r.Dossier.Behandelaar,
    ];

    private static void Regel(StringBuilder tekst, IEnumerable<string?> velden) =>
        tekst.AppendJoin(';', velden.Select(v => $"\"{Onschadelijk(v ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    private static string Onschadelijk(string veld) => IsFormule(veld.TrimStart('\'', ' ')) ? $"'{veld}" : veld;

    // The full-width forms are folded to these by some spreadsheets in East Asia.
    private static bool IsFormule(string veld) => veld.Length > 0 && veld[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');

    private static string? Dag(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
