using System.Text;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Overzicht;

/// <summary>The list as a file for spreadsheets: nothing is computed, and everything can be read back.</summary>
[Trait("Proof", "H5")]
public sealed class WerklijstcsvTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly char[] Unseen = [' ', '\u00A0', '\u200B', '\uFEFF'];

    private static readonly string[] Hostile =
    [
        "=1+1", "+32 9 000", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", " =1", "'=1", "' =1", "''", "'t Kint", "a;b", "a\"b", "\"", "a\r\nb", "a,b", "",
        "\u202Eomgekeerd", "שלום", "Zoë 🙂", "=cmd|' /C calc'!A0", "a\tb", ";=1",
        "\u00A0=1+1", "\u200B=1+1", "\uFEFF=1+1", "'\u00A0+1", "=HYPERLINK(\"http://voorbeeld.example\";\"klik\")", "=1+1;=2+2",
    ];

    [Fact]
    public void Every_value_can_be_read_back_and_none_is_a_formula()
    {
        var rows = Parse(Write(Hostile));

        Assert.Equal(Hostile.Length + 1, rows.Count);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        Assert.Equal(Hostile, rows.Skip(1).Select(r => Plain(r[1])));
        Assert.Equal(Hostile, rows.Skip(1).Select(r => Plain(r[^1])));
        Assert.DoesNotContain(rows.SelectMany(r => r), IsFormula);
    }

    [Fact]
    public void The_check_sees_a_formula() => Assert.Contains(Hostile, IsFormula);

    [Fact]
    public async Task LibreOffice_finds_no_formula_in_it_and_reads_the_same_words()
    {
        Assert.SkipUnless(Spreadsheet.IsThere, "No soffice on this machine; install libreoffice-calc to let a spreadsheet judge the file.");
        var sheet = await Spreadsheet.Open("\uFEFF" + Write(Hostile), TestContext.Current.CancellationToken);

        output.WriteLine($"{sheet.Rows.Count} rows, {sheet.Formulas} formulas");
        Assert.Equal(0, sheet.Formulas);
        Assert.Equal(Hostile.Length + 1, sheet.Rows.Count);
        // White space at an edge is a matter of the XML, not of the file.
        foreach (var (name, row) in Hostile.Zip(sheet.Rows.Skip(1)).Where(p => !p.First.Any(char.IsControl))) Assert.Equal(name.Trim(), Plain(row[1]).Trim());
    }

    [Fact]
    public async Task LibreOffice_computes_what_is_not_guarded()
    {
        Assert.SkipUnless(Spreadsheet.IsThere, "No soffice on this machine; install libreoffice-calc to let a spreadsheet judge the file.");
        Assert.Equal(1, (await Spreadsheet.Open("\"=1+1\";\"a\"\r\n", TestContext.Current.CancellationToken)).Formulas);
    }

    private static string Write(IEnumerable<string> names)
    {
        var row = DossieroverzichtProjection.Project(null, new Recorded(Guid.Empty, Id.Value, 1, 0, Ingediend, Now, Now, new EventMetadata()))!;
        return Werklijstcsv.Kopregel + string.Concat(
            names.Select(n => Werklijstcsv.Regel(Werklijstregel.Van(row, new Aanvrager(n, null, null), Regelboek.Standaard, new DateOnly(2026, 11, 22)) with { Behandelaar = n })));
    }

    private static bool IsFormula(string cell) => cell.TrimStart(Unseen) is { Length: > 0 } c && "=+-@\t\r\n＝＋－＠".Contains(c[0], StringComparison.Ordinal);

    // Takes away the apostrophe that was put before a formula.
    private static string Plain(string cell) => cell.StartsWith('\'') && IsFormula(cell.TrimStart(['\'', .. Unseen])) ? cell[1..] : cell;

    private static List<string[]> Parse(string csv)
    {
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[++i]);
            else if (csv[i] == '"') quoted = !quoted;
            else if (!quoted && csv[i] is ';' or '\r' or '\n')
            {
                if (csv[i] != '\n') row.Add(field.ToString());
                if (csv[i] == '\r') rows.Add([.. row]);
                if (csv[i] == '\r') row.Clear();
                field.Clear();
            }
            else field.Append(csv[i]);
        }

        return rows;
    }
}
