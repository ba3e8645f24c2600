using System.Reflection;

namespace CaseTracking.EventSourcing.Schema;

/// <summary>
/// Numbered SQL scripts that build one database schema: embedded resources <c>Migrations/NNNN_name.sql</c> of an assembly.
/// Each script runs once, in order. Two tokens are replaced before it runs: <c>{schema}</c> by <see cref="Schema"/>, so that the
/// same scripts can build the event store of every module, and roles are written plainly (see <see cref="DatabaseRoles"/>).
/// </summary>
/// <param name="Schema">Name of the schema the scripts own; they may touch no other.</param>
/// <param name="Part">Distinguishes two sets of scripts in one schema ("events" and "module"); sets run in registration order.</param>
/// <param name="Assembly">The assembly that holds the scripts.</param>
public sealed record SchemaScripts(string Schema, string Part, Assembly Assembly)
{
    /// <summary>The scripts in order, with the schema's name filled in.</summary>
    public IReadOnlyList<SchemaScript> Read()
    {
        var prefix = $"{Assembly.GetName().Name}.Migrations.";
        return
        [
            .. Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SchemaScript(name[prefix.Length..^4], ReadText(name).Replace("{schema}", Schema, StringComparison.Ordinal))),
        ];
    }

    private string ReadText(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

/// <summary>One numbered script, ready to run.</summary>
/// <param name="Name">File name without ending, for example <c>0001_event_store</c>.</param>
/// <param name="Sql">The statements; they run in one transaction.</param>
public sealed record SchemaScript(string Name, string Sql);
