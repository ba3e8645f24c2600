namespace CaseTracking.Hosting.Database;

/// <summary>How the scripts of this version compare with those a database has had. Each entry reads <c>schema/part/script</c>.</summary>
/// <param name="Missing">Not applied yet.</param>
/// <param name="Unknown">Applied by a version newer than this one.</param>
/// <param name="Changed">Applied with another text than this version holds.</param>
public sealed record SchemaCheck(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown, IReadOnlyList<string> Changed)
{
    /// <summary>True when a host of this version may serve on the database.</summary>
    public bool IsReady => Missing.Count + Unknown.Count + Changed.Count == 0;

    /// <summary>Lets a host go on only when the database is the one it knows.</summary>
    /// <exception cref="ChangedScriptException">A script was edited after it was applied.</exception>
    /// <exception cref="SchemaNotKnownException">Scripts are missing, or the database is newer.</exception>
    public void ThrowUnlessReady()
    {
        ThrowIfChangedOrNewer();
        if (Missing.Count > 0)
            throw new SchemaNotKnownException($"The database misses {Count(Missing)}: run build/casetracking db apply.", this);
    }

    internal void ThrowIfChangedOrNewer()
    {
        if (Changed.Count > 0) throw new ChangedScriptException(Changed);
        if (Unknown.Count > 0)
            throw new SchemaNotKnownException(
                $"The database is newer than this version, which does not know {Count(Unknown)}: start the newer version.", this);
    }

    private static string Count(IReadOnlyList<string> scripts) =>
        scripts.Count == 1 ? $"script {scripts[0]}" : $"{scripts.Count} scripts, first {scripts[0]}";
}
