namespace CaseTracking.Web.Uploads;

/// <summary>Limits on files that people send; section <c>Uploads</c>.</summary>
public sealed class UploadOptions
{
    /// <summary>Bytes of the longest file; 25 MB.</summary>
    public long MostFileBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>Files in one form.</summary>
    public int MostFiles { get; set; } = 10;

    /// <summary>
    /// Bytes of a whole form. A file over its own limit is read to its end and thrown away, so that the other fields survive; over this
    /// limit the form is refused as a whole (413).
    /// </summary>
    public long MostRequestBytes { get; set; } = 150 * 1024 * 1024;

    /// <summary>Where files stand while they are looked at, without a name in the folder; the system's temporary folder where absent.</summary>
    public string? Folder { get; set; }
}
