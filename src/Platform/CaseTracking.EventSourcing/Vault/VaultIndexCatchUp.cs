using System.Security.Cryptography;
using CaseTracking.EventSourcing.Streams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>
/// At start, makes people findable who are kept but not indexed, or by an earlier version: the index can always be made again from the
/// vault. Meanwhile the others are found. Several hosts may do the same work; it ends in the same rows.
/// </summary>
internal sealed class VaultIndexCatchUp<T>(
    PersonalDataVault vault, Func<T, IEnumerable<string?>> texts, NpgsqlDataSource database, ILogger<VaultIndexCatchUp<T>> logger) : BackgroundService
    where T : class
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var count = await Run(stoppingToken);
            if (count > 0) logger.PeopleIndexed(vault.Schema, count);
        }
        catch (Exception e) when (e is NpgsqlException or CryptographicException)
        {
            logger.PeopleNotIndexed(vault.Schema, e);
        }
    }

    /// <returns>How many people were indexed.</returns>
    internal async Task<int> Run(CancellationToken ct)
    {
        var count = 0;
        while (await vault.Index.Missing(AtOnce, ct) is { Count: > 0 } missing)
        {
            var items = await vault.Open<T>(missing, ct);
            await Store(items.Select(i => vault.Index.Put(i.Key, texts(i.Value))), ct);
            count += items.Count;
        }

        return count;
    }

    private async Task Store(IEnumerable<SqlStatement> statements, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
    }
}
