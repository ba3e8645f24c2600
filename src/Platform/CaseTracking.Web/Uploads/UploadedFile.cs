namespace CaseTracking.Web.Uploads;

/// <summary>One file of a form, looked at. It lives as long as the request.</summary>
public sealed class UploadedFile : IDisposable
{
    private readonly FileStream? _content;

    internal UploadedFile(string field, string? sentName, Inspection inspection, FileStream? content = null)
    {
        (Field, Inspection, _content) = (field, inspection, content);
        Name = SafeFileName.Of(sentName, (inspection as Inspection.Accepted)?.Extension ?? "");
    }

    /// <summary>Name of the form field.</summary>
    public string Field { get; }

    /// <summary>A name to show, with the extension of what the file is; never a path.</summary>
    public string Name { get; }

    /// <summary>Taken, or why not.</summary>
    public Inspection Inspection { get; }

    /// <summary>Bytes; 0 for what was refused.</summary>
    public long Length => _content?.Length ?? 0;

    /// <summary>The content from its beginning. Every call gives the same stream; the file closes it.</summary>
    /// <exception cref="InvalidOperationException">The file was refused.</exception>
    public Stream Content
    {
        get
        {
            if (_content is null) throw new InvalidOperationException("A refused file has no content.");
            _content.Position = 0;
            return _content;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _content?.Dispose();
}
