using System.Text.RegularExpressions;

namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>C# taken apart into identifiers and string literals; comments fall away.</summary>
internal static partial class SourceText
{
    public static IEnumerable<string> Identifiers(string source) =>
        Word().Matches(Token().Replace(source, " ")).Select(m => m.Value).Distinct();

    /// <summary>The text between the quotes, holes of interpolation included as written.</summary>
    public static IEnumerable<string> Literals(string source) =>
        Token().Matches(source).Where(m => m.Groups["text"].Success).Select(m => m.Groups["text"].Value);

    /// <summary>Splits <c>WebDossierURL2</c> into <c>Web</c>, <c>Dossier</c> and <c>URL</c>.</summary>
    public static IEnumerable<string> WordsIn(string identifier) => Hump().Matches(identifier).Select(m => m.Value);

    [GeneratedRegex("""
        //[^\n]*
        | /\*[\s\S]*?\*/
        | \$*(?<q>"{3,})(?<text>[\s\S]*?)\k<q>
        | (?:\$@|@\$|@)"(?<text>(?:[^"]|"")*)"
        | \$?"(?<text>(?:\\.|[^"\\\n])*)"
        | '(?:\\.|[^'\\\n])+'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Hump();
}
