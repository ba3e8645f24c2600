using System.Diagnostics;
using System.Xml.Linq;

namespace CaseTracking.Dossiers.Tests.Overzicht;

/// <summary>A CSV file as LibreOffice opens it.</summary>
/// <param name="Formulas">Cells it computes.</param>
/// <param name="Rows">The words in the cells of each row.</param>
internal sealed record Spreadsheet(int Formulas, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly string? Program =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    public static bool IsThere => Program is not null;

    public static async Task<Spreadsheet> Open(string csv, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("ct-csv-");
        try
        {
            var file = Path.Combine(folder.FullName, "lijst.csv");
            await File.WriteAllTextAsync(file, csv, ct);
            // Semicolons (59), quotes (34), UTF-8 (76); every column as it comes, as a double click on the file does.
            using var office = Process.Start(new ProcessStartInfo(Program!,
            [
                $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "fods", "--infilter=CSV:59,34,76", "--outdir", folder.FullName, file,
            ])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await office.WaitForExitAsync(ct);
            return Read(XDocument.Load(Path.ChangeExtension(file, "fods")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Spreadsheet Read(XDocument sheet)
    {
        var rows = sheet.Descendants().Where(e => e.Name.LocalName == "table-row").Select(Cells).Where(r => r.Count > 1 || r is [{ Length: > 0 }]).ToList();
        return new(sheet.Descendants().Attributes().Count(a => a.Name.LocalName == "formula"), rows);
    }

    private static List<string> Cells(XElement row) =>
        [.. row.Elements().Where(e => e.Name.LocalName == "table-cell").Select(c => string.Join('\n', c.Elements().Where(e => e.Name.LocalName == "p").Select(Words)))];

    // Several spaces, tabs and line breaks are elements of their own.
    private static string Words(XElement text) => string.Concat(text.DescendantNodes().Select(n => n switch
    {
        XText t => t.Value,
        XElement { Name.LocalName: "s" } s => new string(' ', (int?)s.Attributes().FirstOrDefault(a => a.Name.LocalName == "c") ?? 1),
        XElement { Name.LocalName: "tab" } => "\t",
        _ => "",
    }));
}
