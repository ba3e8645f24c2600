using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>Checks the server settings without which a confirmed event can be lost in a power failure.</summary>
public sealed class SettingsGuard(NpgsqlDataSource dataSource)
{
    private static readonly Dictionary<string, string[]> Safe = new(StringComparer.Ordinal)
    {
        ["fsync"] = ["on"],
        ["full_page_writes"] = ["on"],
        ["synchronous_commit"] = ["on", "remote_apply"],
    };

    /// <summary>Reads the settings as a connection of the application gets them.</summary>
    /// <exception cref="UnsafeSettingsException">At least one setting is not safe.</exception>
    public async Task Ensure(CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand("select name, setting from pg_settings where name = any($1) order by name");
        command.Parameters.Add(new() { Value = Safe.Keys.ToArray() });

        var unsafeSettings = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (name, value) = (rows.GetString(0), rows.GetString(1));
            if (!Safe[name].Contains(value)) unsafeSettings.Add($"{name}={value}");
        }

        if (unsafeSettings.Count > 0) throw new UnsafeSettingsException(unsafeSettings);
    }
}
