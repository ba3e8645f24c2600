using CaseTracking.EventSourcing.Schema;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>The table that remembers which scripts a database has had.</summary>
internal static class MigrationLog
{
    public const string Schema = "casetracking";

    public static Task Create(NpgsqlConnection connection, CancellationToken ct) => connection.Execute(
        $"""
        create schema if not exists casetracking authorization {DatabaseRoles.Owner};
        set role {DatabaseRoles.Owner};
        grant usage on schema casetracking to {DatabaseRoles.Application}, {DatabaseRoles.Rebuild}, {DatabaseRoles.Reader};
        create table if not exists casetracking.migration (
            schema_name text not null,
            part text not null,
            script text not null,
            checksum bytea not null,
            applied_at timestamptz not null default now(),
            primary key (schema_name, part, script)
        );
        grant select on casetracking.migration to {DatabaseRoles.Application}, {DatabaseRoles.Rebuild}, {DatabaseRoles.Reader};
        reset role;
        """,
        ct);

    public static async Task Add(NpgsqlConnection connection, NumberedScript script, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into casetracking.migration (schema_name, part, script, checksum) values ($1, $2, $3, $4)", connection)
        {
            Parameters =
            {
                new() { Value = script.Schema },
                new() { Value = script.Part },
                new() { Value = script.Name },
                new() { Value = script.Checksum },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task<Dictionary<ScriptKey, byte[]>> Read(NpgsqlConnection connection, CancellationToken ct)
    {
        var applied = new Dictionary<ScriptKey, byte[]>();
        await using var command = new NpgsqlCommand(
            "select schema_name, part, script, checksum from casetracking.migration order by 1, 2, 3", connection);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
                applied.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2)), rows.GetFieldValue<byte[]>(3));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            // A database nobody migrated yet has had no script.
        }

        return applied;
    }
}
