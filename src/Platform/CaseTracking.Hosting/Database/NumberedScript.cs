using System.Security.Cryptography;
using System.Text;
using CaseTracking.EventSourcing.Schema;

namespace CaseTracking.Hosting.Database;

/// <summary>One script with its place in the migration log.</summary>
internal sealed record NumberedScript(string Schema, string Part, string Name, string Sql)
{
    public ScriptKey Key => new(Schema, Part, Name);

    // A checkout with other line endings is the same script.
    public byte[] Checksum { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n")));

    public static IEnumerable<NumberedScript> Of(SchemaScripts set) =>
        set.Read().Select(script => new NumberedScript(set.Schema, set.Part, script.Name, script.Sql));
}

internal sealed record ScriptKey(string Schema, string Part, string Name)
{
    public override string ToString() => $"{Schema}/{Part}/{Name}";
}
