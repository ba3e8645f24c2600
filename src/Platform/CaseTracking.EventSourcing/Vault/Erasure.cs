using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>The statements that erase a person from one vault, in one transaction.</summary>
internal static class Erasure
{
    public static async Task<ErasureReport> Run(NpgsqlDataSource database, string schema, Guid subject, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        // A commit that refers to the key holds it shared: this waits for it, and the deletes then see what it stored.
        Add(batch, $"select from {schema}.kluis_sleutel where subject = $1 for update", subject);
        foreach (var (table, condition) in Tables(schema)) Add(batch, $"delete from {schema}.{table} where {condition}", subject);

        await batch.ExecuteNonQueryAsync(ct);
        return new ErasureReport(subject, [.. Tables(schema).Select((t, i) => new ErasedStore($"{schema}.{t.Table}", (int)batch.BatchCommands[i + 1].RecordsAffected))]);
    }

    private static (string Table, string Condition)[] Tables(string schema) =>
    [
        ("kluis_inhoud_deel", $"id in (select id from {schema}.kluis_inhoud where subject = $1)"),
        ("kluis_inhoud", "subject = $1"),
        ("kluis_zoek", "subject = $1"),
        ("kluis", "subject = $1"),
        ("kluis_sleutel", "subject = $1"),
    ];

    private static void Add(NpgsqlBatch batch, string sql, Guid subject) =>
        batch.BatchCommands.Add(new(sql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = subject } } });
}
