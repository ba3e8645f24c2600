using Npgsql;

namespace CaseTracking.Hosting.Database;

internal static class Sql
{
    public static async Task Execute(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
