using CaseTracking.Web.Uploads.Formats;

namespace CaseTracking.Web.Uploads;

/// <summary>
/// Says by its content alone whether a file is one of the types we take: PDF, JPEG, PNG, DOCX, ODT or plain text in UTF-8. Reads headers and
/// structure, decodes no picture, and unpacks within a bound; memory stays under a megabyte whatever comes.
/// </summary>
public static class ContentSniffer
{
    /// <summary>For the <c>accept</c> of a file field: a help to the sender, no check.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.docx,.odt,.txt";

    private static readonly IFormat[] Known = [new PdfFormat(), new PngFormat(), new JpegFormat(), new OfficeFormat()];

    /// <summary>Inspects a whole file.</summary>
    /// <param name="content">Can seek; read from its beginning, left anywhere.</param>
    public static Inspection Inspect(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0) return Refusals.Empty;

        try
        {
            return Look(content);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            return Refusals.Broken;
        }
    }

    private static Inspection Look(Stream content)
    {
        if (VirusMark.IsIn(content)) return Refusals.Virus;

        var head = content.Head(Marks.HeadBytes);
        var format = Known.FirstOrDefault(f => f.Recognises(head));
        if (format is null) return PlainText.Inspect(content, head);
        return Marks.Foreign(head, isPdf: format is PdfFormat) ? Refusals.SecondFile : format.Inspect(content);
    }
}
