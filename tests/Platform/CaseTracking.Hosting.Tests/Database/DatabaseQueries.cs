using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Database;

internal static class DatabaseQueries
{
    public static Migrator Migrator(this TestDatabase database, params SchemaScripts[] sets) =>
        new(new ConnectionStrings(database.Configuration), sets);

    public static async Task Execute(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> Single<T>(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
