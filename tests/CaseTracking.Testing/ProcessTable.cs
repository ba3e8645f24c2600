namespace CaseTracking.Testing;

internal static class ProcessTable
{
    /// <summary>Whether a process works in <paramref name="folder"/>: every PostgreSQL process has its data folder as working folder.</summary>
    public static bool AnyRunsIn(string folder) => RunningIn(folder).Any();

    /// <summary>Ids of the processes that work in <paramref name="folder"/>.</summary>
    public static IEnumerable<string> RunningIn(string folder) =>
        Directory.Exists("/proc")
            ? Directory.EnumerateDirectories("/proc").Where(process => WorksIn(process, folder)).Select(process => Path.GetFileName(process))
            : [];

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
