namespace CaseTracking.Browser.Tests.Hostile;

/// <summary>A browser shows white space as one space.</summary>
internal static class Lines
{
    private static readonly char[] White = [' ', '\n', '\r', '\t', '\u2028', '\u00a0'];

    public static string One(string text) => string.Join(' ', text.Split(White, StringSplitOptions.RemoveEmptyEntries));
}
