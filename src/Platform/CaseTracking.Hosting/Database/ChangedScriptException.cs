namespace CaseTracking.Hosting.Database;

/// <summary>A script was edited after a database had already run it, so nobody knows what that database looks like.</summary>
/// <param name="scripts">Each changed script as <c>schema/part/script</c>.</param>
public sealed class ChangedScriptException(IReadOnlyList<string> scripts) : RefusalException(
    $"Changed after it was applied: {string.Join(", ", scripts)}. Restore the text and put the change in a new script; build/casetracking db assert says what differs.")
{
    /// <summary>Each changed script as <c>schema/part/script</c>.</summary>
    public IReadOnlyList<string> Scripts { get; } = scripts;
}
