namespace CaseTracking.Identificatie.Tests;

/// <summary>The mistakes people make when they copy a number.</summary>
internal static class Text
{
    public static string With(string text, int position, char other) => text[..position] + other + text[(position + 1)..];

    public static string Swapped(string text, int one, int other) => With(With(text, one, text[other]), other, text[one]);
}
