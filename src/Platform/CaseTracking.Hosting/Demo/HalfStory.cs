using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using Npgsql;

namespace CaseTracking.Hosting.Demo;

/// <summary>Throws away a story that was broken off. No host ever served it, so there is nothing else in that database.</summary>
/// <param name="database">The login that migrates: the application itself may delete no event.</param>
/// <param name="sets">What the database is made of.</param>
/// <param name="migrator">Makes it again.</param>
/// <param name="mark">Says that it was broken off.</param>
public sealed class HalfStory(ConnectionStrings database, IEnumerable<SchemaScripts> sets, Migrator migrator, StoryMark mark)
{
    /// <summary>Empties the database, its schema as it was.</summary>
    /// <exception cref="InvalidOperationException">The story came to its end, or there is none.</exception>
    public async Task Clear(CancellationToken ct)
    {
        if (await mark.BrokenOff(ct) is null) throw new InvalidOperationException("Only a story that was broken off is thrown away.");

        await using (var connection = new NpgsqlConnection(database.Migration))
        {
            await connection.OpenAsync(ct);
            var schemas = sets.Select(s => s.Schema).Append(MigrationLog.Schema).Distinct();
            await connection.Execute($"drop schema {string.Join(", ", schemas)} cascade", ct);
        }

        await migrator.Apply(ct);
    }
}
