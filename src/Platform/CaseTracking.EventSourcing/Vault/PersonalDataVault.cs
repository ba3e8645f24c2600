using System.Text;
using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>
/// Names and free text of one module, outside its events. Every person has a key; the master key wraps it. Erasing the key erases the
/// person, wherever a copy of the rows may be. The module's scripts make the tables <c>kluis</c> and <c>kluis_sleutel</c>.
/// </summary>
/// <param name="schema">Schema of the module.</param>
/// <param name="master">Wraps the keys; kept outside the database.</param>
/// <param name="database">Connections under the application role.</param>
public sealed class PersonalDataVault(string schema, VaultKey master, NpgsqlDataSource database)
{
    /// <summary>A new person's key and first item, to store in the commit of the event that refers to them.</summary>
    public IReadOnlyList<SqlStatement> AddSubject<T>(Guid subject, Guid item, T data)
    {
        var key = VaultKey.NewBytes();
        var sealedItem = new VaultKey(key).Seal(JsonSerializer.SerializeToUtf8Bytes(data, EventJson.Options), Context(item));
        return
        [
            new($"insert into {schema}.kluis_sleutel (subject, wrapped) values ($1, $2)", subject, master.Seal(key, Context(subject))),
            new($"insert into {schema}.kluis (id, subject, ciphertext) values ($1, $2, $3)", item, subject, sealedItem),
        ];
    }

    /// <summary>Opens an item; <see langword="null"/> when the person was erased.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was tampered with, or the master key is another.</exception>
    public async Task<T?> Open<T>(Guid item, CancellationToken ct)
        where T : class
    {
        await using var command = database.CreateCommand(
            $"select k.subject, k.wrapped, i.ciphertext from {schema}.kluis i join {schema}.kluis_sleutel k using (subject) where i.id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = item });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;

        var key = new VaultKey(master.Open(reader.GetFieldValue<byte[]>(1), Context(reader.GetGuid(0))));
        return JsonSerializer.Deserialize<T>(key.Open(reader.GetFieldValue<byte[]>(2), Context(item)), EventJson.Options);
    }

    /// <summary>Erases a person: key and rows go together.</summary>
    /// <returns>False when there was nothing left to erase.</returns>
    public async Task<bool> Erase(Guid subject, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"delete from {schema}.kluis_sleutel where subject = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = subject });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    // Ties a box to its place: moved to another row it no longer opens.
    private byte[] Context(Guid id) => Encoding.UTF8.GetBytes($"{schema}/{id:N}");
}
