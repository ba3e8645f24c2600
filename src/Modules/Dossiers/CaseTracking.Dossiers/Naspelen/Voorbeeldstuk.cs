using System.Globalization;
using System.Text;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>The one document that everybody in the demo has: a page that says it is made up.</summary>
internal static class Voorbeeldstuk
{
    public static byte[] Pdf { get; } = Maak("BT /F1 24 Tf 72 740 Td (Verzonnen document van Voorbeeldstad) Tj ET");

    private static byte[] Maak(string inhoud)
    {
        string[] objecten =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {inhoud.Length} >>\nstream\n{inhoud}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var plaatsen = new List<int>();
        foreach (var (i, obj) in objecten.Index())
        {
            plaatsen.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{obj}\nendobj\n");
        }

        var tabel = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objecten.Length + 1}\n0000000000 65535 f \n");
        foreach (var plaats in plaatsen) pdf.Append(CultureInfo.InvariantCulture, $"{plaats:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objecten.Length + 1} /Root 1 0 R >>\nstartxref\n{tabel}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
