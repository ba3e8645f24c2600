namespace CaseTracking.Web.Uploads.Archives;

/// <summary>What no entry of an honest document has.</summary>
internal static class ArchiveRules
{
    public static Inspection.Refused? Judge(IReadOnlyList<ArchiveEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.IsEncrypted) return Refusals.OldWord;
            if (entry.Method is not (0 or 8)) return Refusals.Broken;
            if (entry.Method == 0 && entry.PackedBytes != entry.UnpackedBytes) return Refusals.Broken;
            if (entry.IsLink || !IsSafe(entry.Name) || !names.Add(entry.Name)) return Refusals.SecondFile;
            if (IsBomb(entry.UnpackedBytes, entry.PackedBytes)) return Refusals.Bomb;
        }

        return entries.Sum(e => (long)e.UnpackedBytes) > ArchiveLimits.UnpackedBytes ? Refusals.Bomb : null;
    }

    private static bool IsBomb(long unpacked, long packed) =>
        unpacked > ArchiveLimits.RatioFreeBytes && unpacked / Math.Max(1, packed) > ArchiveLimits.Ratio;

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= ArchiveLimits.NameBytes && name[0] != '/' && name.IndexOfAny(['\\', ':']) < 0
        && !name.Any(char.IsControl) && !name.Split('/').Contains("..");
}
