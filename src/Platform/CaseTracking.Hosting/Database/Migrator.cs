using CaseTracking.EventSourcing.Schema;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>
/// Brings a database to the scripts of this version: roles, schemas, and every script once, in order, each in its own transaction
/// together with its line in <c>casetracking.migration</c>. Any number of hosts may apply at the same time; one does the work.
/// </summary>
public sealed class Migrator(ConnectionStrings connectionStrings, IEnumerable<SchemaScripts> sets)
{
    private readonly SchemaScripts[] sets = [.. sets];

    /// <summary>Applies what is missing and returns it, as <c>schema/part/script</c>; an empty list means the database was up to date.</summary>
    /// <exception cref="ChangedScriptException">A script was edited after it was applied; nothing is applied.</exception>
    /// <exception cref="SchemaNotKnownException">The database is newer than this version; nothing is applied.</exception>
    public async Task<IReadOnlyList<string>> Apply(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionStrings.Migration);
        await connection.OpenAsync(cancellationToken);

        // Held by the session: closing the connection, or losing it, gives the lock back.
        await connection.Execute("select pg_advisory_lock(hashtextextended('casetracking.migration', 0))", cancellationToken);
        await RoleSetup.Ensure(connection, cancellationToken);
        await MigrationLog.Create(connection, cancellationToken);

        var applied = await MigrationLog.Read(connection, cancellationToken);
        Compare(applied).ThrowIfChangedOrNewer();
        foreach (var schema in sets.Select(set => set.Schema).Distinct()) await CreateSchema(connection, schema, cancellationToken);

        NumberedScript[] missing = [.. Scripts().Where(script => !applied.ContainsKey(script.Key))];
        foreach (var script in missing) await Run(connection, script, cancellationToken);
        return [.. missing.Select(script => script.Key.ToString())];
    }

    /// <summary>Compares the log of the database with the scripts of this version; changes nothing.</summary>
    public async Task<SchemaCheck> Check(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionStrings.Login);
        await connection.OpenAsync(cancellationToken);
        return Compare(await MigrationLog.Read(connection, cancellationToken));
    }

    /// <summary>
    /// Builds every schema a second time under a scratch name, in a transaction that is rolled back, and compares the two catalogues.
    /// An empty list means the live schemas are exactly what the scripts make.
    /// </summary>
    public async Task<IReadOnlyList<SchemaDifference>> Assert(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionStrings.Migration);
        await connection.OpenAsync(cancellationToken);
        return await SchemaAssertion.Compare(connection, sets, cancellationToken);
    }

    internal static Task CreateSchema(NpgsqlConnection connection, string schema, CancellationToken ct) => connection.Execute(
        $"""
        create schema if not exists {schema} authorization {DatabaseRoles.Owner};
        set role {DatabaseRoles.Owner};
        grant usage on schema {schema} to {DatabaseRoles.Application}, {DatabaseRoles.Rebuild}, {DatabaseRoles.Reader};
        reset role;
        """,
        ct);

    private static async Task Run(NpgsqlConnection connection, NumberedScript script, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.Execute($"set local role {DatabaseRoles.Owner}", ct);
        await connection.Execute(script.Sql, ct);
        await MigrationLog.Add(connection, script, ct);
        await transaction.CommitAsync(ct);
    }

    private IEnumerable<NumberedScript> Scripts() => sets.SelectMany(NumberedScript.Of);

    private SchemaCheck Compare(Dictionary<ScriptKey, byte[]> applied)
    {
        var known = Scripts().ToDictionary(script => script.Key);
        return new(
            Names(known.Keys.Where(key => !applied.ContainsKey(key))),
            Names(applied.Keys.Where(key => !known.ContainsKey(key))),
            Names(known.Values.Where(s => applied.TryGetValue(s.Key, out var sum) && !sum.AsSpan().SequenceEqual(s.Checksum)).Select(s => s.Key)));
    }

    private static string[] Names(IEnumerable<ScriptKey> keys) => [.. keys.Select(key => key.ToString())];
}
