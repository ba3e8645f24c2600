using CaseTracking.EventSourcing.Tests.Support;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Vault;

/// <summary>Searches every byte of every table of the database, by COPY, for one sequence of bytes.</summary>
internal static class TableScan
{
    public static async Task<List<string>> Find(NpgsqlDataSource superuser, byte[] canary)
    {
        var tables = await superuser.List<string>(
            """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """);
        var found = new List<string>();
        await using var connection = await superuser.OpenConnectionAsync();
        foreach (var table in tables)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)");
            if (await Holds(copy, canary)) found.Add(table);
        }

        return found;
    }

    private static async Task<bool> Holds(Stream copy, byte[] canary)
    {
        var (all, buffer) = (new MemoryStream(), new byte[81920]);
        for (int count; (count = await copy.ReadAsync(buffer)) > 0;) all.Write(buffer, 0, count);
        return all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(canary) >= 0;
    }
}
