namespace CaseTracking.Hosting.Database;

/// <summary>The server runs with settings under which a confirmed event can be lost.</summary>
/// <param name="settings">Each offending setting as <c>name=value</c>.</param>
public sealed class UnsafeSettingsException(IReadOnlyList<string> settings) : RefusalException(
    $"PostgreSQL may lose confirmed events ({string.Join(", ", settings)}): set fsync=on, full_page_writes=on and synchronous_commit=on.")
{
    /// <summary>Each offending setting as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; } = settings;
}
