using CaseTracking.EventSourcing.Schema;

namespace CaseTracking.Testing;

/// <summary>The tables of a vault in any schema; those of its contents by a module's own script.</summary>
public static class VaultScripts
{
    /// <summary>The scripts for one schema.</summary>
    public static SchemaScripts For(string schema) => new(schema, "vault", typeof(VaultScripts).Assembly);
}
