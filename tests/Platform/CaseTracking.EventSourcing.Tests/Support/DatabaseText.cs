using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Support;

internal static class DatabaseText
{
    public static async Task Run(this NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> Ask<T>(this NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<List<T>> List<T>(this NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await reader.ReadAsync()) list.Add(reader.GetFieldValue<T>(0));
        return list;
    }

    /// <summary>Runs a statement for each event row before it is stored: after its number was taken, before its commit.</summary>
    public static Task BeforeEachEvent(this NpgsqlDataSource superuser, string body) => superuser.Run(
        $"""
        create or replace function sample.test_before_event() returns trigger language plpgsql as $body$
        begin
            {body}
            return new;
        end
        $body$;
        create or replace trigger test_before_event before insert on sample.mt_events
            for each row execute function sample.test_before_event();
        """);

    /// <summary>Waits until nobody else is at work in this database.</summary>
    public static Task IsQuiet(this NpgsqlDataSource superuser, string application) => Eventually.Holds(
        async () => await superuser.Ask<long>(
            $"select count(*) from pg_stat_activity where datname = current_database() and application_name = '{application}'") == 0,
        "the server has noticed that its clients are gone");
}
