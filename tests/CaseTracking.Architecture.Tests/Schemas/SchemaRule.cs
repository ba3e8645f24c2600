using System.Text.RegularExpressions;

namespace CaseTracking.Architecture.Tests.Schemas;

/// <summary>SQL of an owner names tables of its own schema alone, and always with the schema in front.</summary>
internal static partial class SchemaRule
{
    /// <summary>Words that may follow the keywords of <see cref="Target"/> without being a table.</summary>
    private static readonly HashSet<string> NoTable = ["set", "on", "or", "of", "skip", "nowait", "cascade", "select", "lateral", "privileges"];

    /// <summary>Schemas of others that are named in the text, SQL or not.</summary>
    public static IEnumerable<string> Foreign(string text, IEnumerable<string> foreignSchemas) =>
        foreignSchemas.Where(schema => Regex.IsMatch(Comment().Replace(text, ""), $@"(?<![\w./:-])""?{schema}""?\.""?[a-z_]"));

    /// <summary>With a path to search, a table without a schema can be anybody's.</summary>
    public static bool MovesSearchPath(string text) => Comment().Replace(text, "").Contains("search_path", StringComparison.Ordinal);

    /// <summary>Tables named without one of the prefixes that stand for the own schema.</summary>
    public static IEnumerable<string> Unqualified(string sql, IReadOnlyCollection<string> ownPrefixes)
    {
        var bare = NoSource().Replace(Quoted().Replace(Comment().Replace(sql, ""), "''"), "");
        var named = CommonTable().Matches(bare).Select(m => m.Groups["name"].Value).ToHashSet();
        return Target().Matches(bare)
            .Where(m => !(m.Groups["call"].Success && m.Groups["keyword"].Value is "from" or "join"))
            .Select(m => m.Groups["name"].Value)
            .Where(name => !NoTable.Contains(name) && !named.Contains(name))
            .Where(name => !ownPrefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal)));
    }

    public static bool IsSql(string literal) => Statement().IsMatch(literal);

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(distinct\s+from|(extract|substring|trim|overlay)\s*\([^()]*?\bfrom)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoSource();

    [GeneratedRegex(@"(\bwith\s+(recursive\s+)?|,\s*)(?<name>\w+)(\s*\([^()]*\))?\s+as\s+(not\s+)?(materialized\s+)?\(", RegexOptions.IgnoreCase)]
    private static partial Regex CommonTable();

    [GeneratedRegex("""
        \b(?<keyword>from|join|into|references|update|table|sequence|view|truncate)\s+
        (if\s+(not\s+)?exists\s+)?(only\s+)?
        (?<name>[^\s(;,)]+)(?<call>\s*\()?
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Target();

    [GeneratedRegex(@"^\s*(select|insert\s+into|update|delete\s+from|with|merge|truncate|lock|copy|create|alter|drop|grant)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
