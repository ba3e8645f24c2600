using System.Globalization;

namespace CaseTracking.Identificatie;

/// <summary>What people type around the characters that count: spaces, dots, dashes, and what a paste brings along.</summary>
internal static class Invoer
{
    public static string WithoutSeparators(string? input) => string.Concat((input ?? "").Where(c => !IsSeparator(c)));

    private static bool IsSeparator(char c) => c is '.' or '/' or '\u2212' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.DashPunctuation      // a word processor turns - into – or —
        or UnicodeCategory.Format;              // zero-width characters copied from a web page or a PDF
}
