using System.Globalization;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>How large a document is, in the words of a screen.</summary>
internal static class Stukgrootte
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    public static string InWoorden(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024)} kB"
        : $"{(bytes / (1024.0 * 1024)).ToString("0.#", Nederlands)} MB";
}
