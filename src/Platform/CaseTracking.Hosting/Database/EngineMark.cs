using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>The mark of the engine that writes a database. The engines share their tables, and not the way in which they agree on who is next.</summary>
/// <param name="database">Connections of the application.</param>
/// <param name="owner">Connections of the owner, who alone may change a mark.</param>
/// <param name="engine">The engine of this host.</param>
public sealed class EngineMark(
    NpgsqlDataSource database, [FromKeyedServices(DatabaseRegistration.Owner)] NpgsqlDataSource owner, EngineName engine)
{
    /// <summary>Leaves the mark of this host's engine where there is none.</summary>
    /// <exception cref="RefusalException">The database has the mark of another engine.</exception>
    public async Task Claim(CancellationToken ct)
    {
        if (await Read(ct) is not { } found)
        {
            await using var claim = database.CreateCommand("insert into messaging.engine (name) values ($1) on conflict do nothing");
            claim.Parameters.Add(new NpgsqlParameter<string> { TypedValue = engine.Value });
            await claim.ExecuteNonQueryAsync(ct);
            found = await Read(ct) ?? throw new InvalidOperationException("The mark that was just left is gone.");
        }

        if (found.Name != engine.Value)
        {
            throw new RefusalException(
                $"This database is written by engine '{found.Name}' since {found.Since:u}, and this host is '{engine.Value}'. "
                + "Stop every host of the other build, then run: casetracking engine take");
        }
    }

    /// <summary>Which engine writes the database and since when; <see langword="null"/> when none has yet.</summary>
    public async Task<(string Name, DateTimeOffset Since)?> Read(CancellationToken ct)
    {
        await using var read = database.CreateCommand("select name, since from messaging.engine");
        await using var row = await read.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    /// <summary>Puts this host's engine in the place of the one before. The operator has stopped every host of that one.</summary>
    /// <returns>The engine before; <see langword="null"/> when there was none.</returns>
    public async Task<string?> Take(CancellationToken ct)
    {
        var before = await Read(ct);
        await using var take = owner.CreateCommand(
            """
            insert into messaging.engine (name) values ($1)
            on conflict (is_only) do update set name = excluded.name, since = now() where messaging.engine.name <> excluded.name
            """);
        take.Parameters.Add(new NpgsqlParameter<string> { TypedValue = engine.Value });
        await take.ExecuteNonQueryAsync(ct);
        return before?.Name;
    }
}
