namespace CaseTracking.Web.Uploads.Archives;

/// <summary>More than any honest letter needs, and little enough to unpack in a second.</summary>
internal static class ArchiveLimits
{
    public const int Entries = 2_000;
    public const int DirectoryBytes = 512 * 1024;
    public const long UnpackedBytes = 100L * 1024 * 1024;
    public const int NameBytes = 260;

    /// <summary>Text packs ten to thirty times smaller; a bomb a thousand times.</summary>
    public const long Ratio = 200;

    /// <summary>Below this no ratio does harm.</summary>
    public const long RatioFreeBytes = 1024 * 1024;
}
