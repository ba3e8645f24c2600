using System.Text;
using CaseTracking.Web.Uploads.Archives;

namespace CaseTracking.Web.Uploads.Formats;

/// <summary>Text documents of Word and LibreOffice: archives with known parts, and without programs.</summary>
internal sealed class OfficeFormat : IFormat
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string WordMainPart = WordType + ".main+xml";
    private const string OpenType = "application/vnd.oasis.opendocument.text";
    private const int MostTypesBytes = 256 * 1024;

    // Macros and controls of Word; macros of LibreOffice.
    private static readonly string[] Programs = ["vbaProject", "vbaData", "activeX"];
    private static readonly string[] ProgramFolders = ["Basic/", "Scripts/"];

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public Inspection Inspect(Stream content)
    {
        var (archive, refused) = Archive.Open(content);
        if (archive is null) return refused!;
        if (TypeOf(archive) is not { } accepted) return Refusals.UnknownType;
        if (HasProgram(archive)) return Refusals.Macro;
        return Unpacking.Judge(archive) ?? (Inspection)accepted;
    }

    private static Inspection.Accepted? TypeOf(Archive archive)
    {
        if (archive.Entries is [{ Name: "mimetype", Method: 0, UnpackedBytes: < 200 } type, ..])
        {
            return Text(archive, type, 200) == OpenType && Find(archive, "content.xml") is not null ? new(OpenType, ".odt") : null;
        }

        return Find(archive, "[Content_Types].xml") is not null && Find(archive, "word/document.xml") is not null ? new(WordType, ".docx") : null;
    }

    private static bool HasProgram(Archive archive) =>
        archive.Entries.Any(e => Programs.Any(p => e.Name.Contains(p, StringComparison.OrdinalIgnoreCase))
            || ProgramFolders.Any(p => e.Name.StartsWith(p, StringComparison.Ordinal)))
        || (Find(archive, "[Content_Types].xml") is { } types && !Text(archive, types, MostTypesBytes).Contains(WordMainPart, StringComparison.Ordinal));

    private static ArchiveEntry? Find(Archive archive, string name) => archive.Entries.FirstOrDefault(e => e.Name == name);

    private static string Text(Archive archive, ArchiveEntry entry, int most) => Encoding.UTF8.GetString(Unpacking.Read(archive, entry, most));
}
