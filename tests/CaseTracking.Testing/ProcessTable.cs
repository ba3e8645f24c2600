namespace CaseTracking.Testing;

internal static class ProcessTable
{
    /// <summary>Whether a process works in <paramref name="folder"/>: every PostgreSQL process has its data folder as working folder.</summary>
    public static bool AnyRunsIn(string folder) =>
        Directory.Exists("/proc") && Directory.EnumerateDirectories("/proc").Any(process => WorksIn(process, folder));

    private static bool WorksIn(string process, string folder)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
