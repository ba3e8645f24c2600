using System.Security.Cryptography;
using System.Text;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaseTracking.Testing;

/// <summary>Databases that have had a set of scripts and that nobody connects to, so that they can be cloned.</summary>
internal static class TemplateDatabase
{
    public static async Task<string> Ensure(string server, SchemaScripts[] scripts)
    {
        var template = $"ct_template_{Fingerprint(scripts)}";
        await using var connection = new NpgsqlConnection(Unpooled(server));
        await connection.OpenAsync();

        // Several test processes may want the same template; the lock lives as long as this connection.
        await Execute(connection, $"select pg_advisory_lock(hashtextextended('{template}', 0))");
        if (!await Exists(connection, template)) await Build(connection, server, template, scripts);
        return template;
    }

    public static string Named(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;

    public static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(Unpooled(server));
        await connection.OpenAsync();
        await Execute(connection, sql);
    }

    private static async Task Build(NpgsqlConnection connection, string server, string template, SchemaScripts[] scripts)
    {
        // Renamed only when complete: what a killed run leaves behind is never taken for a template.
        var draft = $"{template}_draft";
        await Execute(connection, $"drop database if exists {draft} with (force)");
        await Execute(connection, $"create database {draft} template template1");

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:CaseTracking", Named(server, draft))])
            .Build();
        await new Migrator(new ConnectionStrings(configuration), scripts).Apply();
        await Execute(connection, $"alter database {draft} rename to {template}");
    }

    private static async Task<bool> Exists(NpgsqlConnection connection, string template)
    {
        await using var command = new NpgsqlCommand($"select exists (select from pg_database where datname = '{template}')", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static string Fingerprint(SchemaScripts[] sets)
    {
        var text = new StringBuilder().Append(typeof(Migrator).Module.ModuleVersionId);
        foreach (var set in sets)
            foreach (var script in set.Read()) text.Append('\n').Append(set.Schema).Append(set.Part).Append(script.Name).Append(script.Sql);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..24];
    }

    private static string Unpooled(string server) =>
        new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString;
}
