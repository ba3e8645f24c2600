using CaseTracking.EventSourcing.Schema;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>Compares live schemas with what their scripts make.</summary>
internal static class SchemaAssertion
{
    // Every trace of this prefix is taken out of the definitions again, so it may occur nowhere else.
    private const string Scratch = "zz_assert_";

    public static async Task<IReadOnlyList<SchemaDifference>> Compare(
        NpgsqlConnection connection, IReadOnlyList<SchemaScripts> sets, CancellationToken ct)
    {
        // Disposing without a commit rolls everything back, the scratch schemas and any role it had to make included.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RoleSetup.Ensure(connection, ct);
        await BuildScratch(connection, sets, ct);

        var differences = new List<SchemaDifference>();
        foreach (var schema in sets.Select(set => set.Schema).Distinct())
        {
            var expected = await Catalogue.Read(connection, Scratch + schema, line => line.Replace(Scratch, "", StringComparison.Ordinal), ct);
            var found = await Catalogue.Read(connection, schema, line => line, ct);
            differences.AddRange(expected.Except(found).Select(line => new SchemaDifference(schema, SchemaDifferenceKind.Missing, line)));
            differences.AddRange(found.Except(expected).Select(line => new SchemaDifference(schema, SchemaDifferenceKind.Unexpected, line)));
        }

        return [.. differences.OrderBy(d => d.Schema, StringComparer.Ordinal).ThenBy(d => d.Line, StringComparer.Ordinal)];
    }

    private static async Task BuildScratch(NpgsqlConnection connection, IReadOnlyList<SchemaScripts> sets, CancellationToken ct)
    {
        foreach (var schema in sets.Select(set => set.Schema).Distinct()) await Migrator.CreateSchema(connection, Scratch + schema, ct);

        await connection.Execute($"set local role {DatabaseRoles.Owner}", ct);
        foreach (var script in sets.SelectMany(set => (set with { Schema = Scratch + set.Schema }).Read()))
            await connection.Execute(script.Sql, ct);
        await connection.Execute("reset role", ct);
    }
}
