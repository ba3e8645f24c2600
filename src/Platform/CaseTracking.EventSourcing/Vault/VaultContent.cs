using System.Security.Cryptography;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>Content that is being read: holds a connection until it is disposed. Each chunk is authenticated before any of it is passed on.</summary>
public sealed class VaultContent : IAsyncDisposable
{
    private readonly string _schema;
    private readonly Guid _id;
    private readonly ContentSecret _secret;
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlDataReader _rows;
    private byte[] _first = [];

    private VaultContent(string schema, Guid id, ContentSecret secret, NpgsqlCommand command, NpgsqlDataReader rows) =>
        (_schema, _id, _secret, _command, _rows) = (schema, id, secret, command, rows);

    /// <summary>Bytes.</summary>
    public long Length => _secret.Length;

    /// <summary>Writes everything to <paramref name="target"/>, once.</summary>
    /// <exception cref="ContentTamperedException">A chunk was changed, swapped, moved, taken away or added; those before it were written.</exception>
    public async Task CopyTo(Stream target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        for (var chunk = 0; chunk < _secret.Chunks; chunk++)
        {
            if (chunk > 0 && !await _rows.ReadAsync(ct)) throw new ContentTamperedException(_id, chunk);
            await target.WriteAsync(chunk == 0 ? _first : await Chunk(chunk, ct), ct);
        }

        if (await _rows.ReadAsync(ct)) throw new ContentTamperedException(_id, _secret.Chunks);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _command.DisposeAsync();
    }

    /// <summary>Opens the keys and the first chunk, so that what was tampered with is refused before anything is answered.</summary>
    internal static async Task<VaultContent> Begin(
        string schema, Guid id, VaultKey master, NpgsqlCommand command, NpgsqlDataReader rows, CancellationToken ct)
    {
        var subject = rows.GetGuid(0);
        var (subjectBox, contentBox) = (await rows.GetFieldValueAsync<byte[]>(1, ct), await rows.GetFieldValueAsync<byte[]>(2, ct));
        ContentSecret secret;
        try
        {
            var key = new VaultKey(master.Open(subjectBox, PersonalDataVault.Context(schema, subject)));
            secret = ContentSecret.Read(key.Open(contentBox, PersonalDataVault.Context(schema, id)));
        }
        catch (CryptographicException e)
        {
            throw new ContentTamperedException(id, chunk: null, e);
        }

        var content = new VaultContent(schema, id, secret, command, rows);
        var hasChunk = !await rows.IsDBNullAsync(3, ct);
        if (hasChunk != secret.Chunks > 0) throw new ContentTamperedException(id, 0);
        if (hasChunk) content._first = await content.Chunk(0, ct);
        return content;
    }

    private async Task<byte[]> Chunk(int chunk, CancellationToken ct)
    {
        if (await _rows.GetFieldValueAsync<int>(3, ct) != chunk) throw new ContentTamperedException(_id, chunk);
        try
        {
            var plain = new VaultKey(_secret.Key).Open(await _rows.GetFieldValueAsync<byte[]>(4, ct), ContentSecret.Context(_schema, _id, chunk));
            return plain.Length == _secret.BytesOf(chunk) ? plain : throw new ContentTamperedException(_id, chunk);
        }
        catch (CryptographicException e) when (e is not ContentTamperedException)
        {
            throw new ContentTamperedException(_id, chunk, e);
        }
    }
}
