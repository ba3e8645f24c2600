using CaseTracking.Hosting;

namespace CaseTracking.Dossiers.Xes;

/// <summary>Files that somebody names on the command line: one that cannot be opened is a refusal, not a fault.</summary>
internal static class Xesbestand
{
    /// <exception cref="RefusalException">The file, or its folder, is not there or not for us.</exception>
    public static T Open<T>(FileInfo file, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal(file, e);
        }
    }

    /// <inheritdoc cref="Open{T}(FileInfo, Func{T})"/>
    public static async Task<T> Open<T>(FileInfo file, Func<Task<T>> open)
    {
        try
        {
            return await open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal(file, e);
        }
    }

    private static RefusalException Refusal(FileInfo file, Exception cause) => new(cause switch
    {
        FileNotFoundException => $"Het bestand {file.Name} bestaat niet.",
        DirectoryNotFoundException => $"De map van {file.Name} bestaat niet.",
        _ => $"Het bestand {file.Name} kan niet gebruikt worden: het is een map, van iemand anders of in gebruik, of de schijf is vol.",
    }, cause);
}
