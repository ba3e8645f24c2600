namespace CaseTracking.Testing;

/// <summary>The checkout the tests run in. Found from the program's folder upwards: file paths kept by the compiler may be made anonymous.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Where reference data may stand beside the checkout; <c>CASETRACKING_SHARED</c> names another place.</summary>
    public static string Shared => Environment.GetEnvironmentVariable("CASETRACKING_SHARED") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>A folder of the checkout.</summary>
    public static string Folder(string relative) => Path.Combine(Root, relative);

    private static string FindRoot(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run inside a checkout.")
        : File.Exists(Path.Combine(folder.FullName, "CaseTracking.sln")) ? folder.FullName
        : FindRoot(folder.Parent);
}
