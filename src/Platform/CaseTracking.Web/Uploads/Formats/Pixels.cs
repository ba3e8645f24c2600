namespace CaseTracking.Web.Uploads.Formats;

/// <summary>A picture of a few kilobytes can ask for gigabytes when it is drawn.</summary>
internal static class Pixels
{
    /// <summary>More than twice what a telephone of today makes.</summary>
    private const long Most = 100_000_000;

    public static bool AreFew(long width, long height) => width > 0 && height > 0 && width <= Most / height;
}
