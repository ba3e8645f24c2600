using System.Text;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Looks for words where they may not be: in every column of every table, as text and as bytes, and in every line of the log.</summary>
internal static class Kanariezoeker
{
    public static async Task<IReadOnlyList<string>> Find(ApiProduct product, params IEnumerable<string> canaries)
    {
        var (found, tables) = (new List<string>(), await Tables(product));
        foreach (var canary in canaries)
        {
            var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary));
            foreach (var table in tables)
                if (await product.Count($"select count(*) from {table} t where position(lower('{canary}') in lower(t::text)) > 0 or position('{hex}' in t::text) > 0") > 0) found.Add(table);
            if (product.Logged.Any(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase))) found.Add("log");
        }

        return found;
    }

    private static async Task<List<string>> Tables(ApiProduct product)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            "select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')");
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        return tables;
    }
}
