namespace CaseTracking.Web.Uploads.Formats;

/// <summary>A family of files that begins with bytes of its own.</summary>
internal interface IFormat
{
    bool Recognises(ReadOnlySpan<byte> head);

    /// <exception cref="EndOfStreamException">The file stops too early.</exception>
    /// <exception cref="InvalidDataException">Packed content does not unpack.</exception>
    Inspection Inspect(Stream content);
}
