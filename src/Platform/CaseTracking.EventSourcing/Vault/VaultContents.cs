using System.Data;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>
/// Long content of a vault, in encrypted chunks of 256 KB, so that no more than one chunk is in memory. It is written before the commit
/// of the event that refers to it, as pending, and made final inside that commit (<see cref="SubjectKey.Keep"/>). An event therefore never
/// refers to content that is not there; content without an event is unreadable from the start and removed by <see cref="RemovePending"/>.
/// </summary>
public sealed class VaultContents
{
    /// <summary>How long content may be pending; far longer than any request lasts.</summary>
    public static readonly TimeSpan PendingFor = TimeSpan.FromDays(1);

    private readonly string _schema;
    private readonly VaultKey _master;
    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;

    internal VaultContents(string schema, VaultKey master, NpgsqlDataSource database, TimeProvider clock) =>
        (_schema, _master, _database, _clock) = (schema, master, database, clock);

    /// <summary>Stores content as pending, in one transaction: a fault or a cancellation leaves nothing.</summary>
    /// <param name="id">Id of the content, new.</param>
    /// <param name="content">Read to its end, once.</param>
    /// <param name="ct">Stops the writing.</param>
    public async Task<PendingContent> Write(Guid id, Stream content, CancellationToken ct)
    {
        var key = VaultKey.NewBytes();
        await using var connection = await _database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var begin = new NpgsqlCommand($"insert into {_schema}.kluis_inhoud (id, begonnen_op) values ($1, $2)", connection, transaction))
        {
            begin.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
            begin.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = _clock.GetUtcNow().UtcDateTime });
            await begin.ExecuteNonQueryAsync(ct);
        }

        var length = await CopyChunks(connection, id, new VaultKey(key), content, ct);
        await transaction.CommitAsync(ct);
        return new PendingContent(id, new ContentSecret(key, length));
    }

    /// <summary>Opens content for reading; dispose what was found.</summary>
    /// <returns><see langword="null"/> when its person was erased, or it was never made final.</returns>
    /// <exception cref="ContentTamperedException">The first chunk, or the key, was changed.</exception>
    public async Task<VaultContent?> Open(Guid id, CancellationToken ct)
    {
        // One statement is one snapshot: erasing meanwhile does not cut the reading short.
        var command = _database.CreateCommand(
            $"""
            select k.subject, k.wrapped, i.wrapped, d.deel, d.ciphertext
            from {_schema}.kluis_inhoud i
            join {_schema}.kluis_sleutel k using (subject)
            left join {_schema}.kluis_inhoud_deel d on d.id = i.id
            where i.id = $1 order by d.deel
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        NpgsqlDataReader? rows = null;
        try
        {
            rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
            if (await rows.ReadAsync(ct)) return await VaultContent.Begin(_schema, id, _master, command, rows, ct);
        }
        catch
        {
            await Close(command, rows);
            throw;
        }

        await Close(command, rows);
        return null;
    }

    /// <summary>Removes pending content that will not be kept, for example because a rule refused the command.</summary>
    /// <returns>False when it was not pending.</returns>
    public async Task<bool> Discard(PendingContent content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var command = _database.CreateCommand($"delete from {_schema}.kluis_inhoud where id = $1 and subject is null");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = content.Id });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Removes what has been pending for longer than <see cref="PendingFor"/>.</summary>
    /// <returns>How many contents went.</returns>
    public async Task<int> RemovePending(CancellationToken ct)
    {
        await using var command = _database.CreateCommand($"delete from {_schema}.kluis_inhoud where subject is null and begonnen_op < $1");
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = (_clock.GetUtcNow() - PendingFor).UtcDateTime });
        return await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<long> CopyChunks(NpgsqlConnection connection, Guid id, VaultKey key, Stream content, CancellationToken ct)
    {
        await using var import = await connection.BeginBinaryImportAsync(
            $"copy {_schema}.kluis_inhoud_deel (id, deel, ciphertext) from stdin (format binary)", ct);
        var buffer = new byte[ContentSecret.ChunkBytes];
        var length = 0L;
        for (var chunk = 0; ; chunk++)
        {
            var count = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            if (count == 0) break;

            await import.StartRowAsync(ct);
            await import.WriteAsync(id, NpgsqlDbType.Uuid, ct);
            await import.WriteAsync(chunk, NpgsqlDbType.Integer, ct);
            await import.WriteAsync(key.Seal(buffer.AsSpan(0, count), ContentSecret.Context(_schema, id, chunk)), NpgsqlDbType.Bytea, ct);
            length += count;
        }

        CryptographicOperations.ZeroMemory(buffer);
        await import.CompleteAsync(ct);
        return length;
    }

    private static async Task Close(NpgsqlCommand command, NpgsqlDataReader? rows)
    {
        if (rows is not null) await rows.DisposeAsync();
        await command.DisposeAsync();
    }
}
