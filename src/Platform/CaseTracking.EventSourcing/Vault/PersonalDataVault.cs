using System.Text;
using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>
/// Names, free text and files of one module, outside its events. Every person has a key; the master key wraps it. Erasing the key erases
/// the person, wherever a copy of the rows may be. The module's scripts make the tables <c>kluis</c>, <c>kluis_sleutel</c>,
/// <c>kluis_inhoud</c>, <c>kluis_inhoud_deel</c> and <c>kluis_zoek</c>.
/// </summary>
/// <param name="schema">Schema of the module.</param>
/// <param name="master">Wraps the keys; kept outside the database.</param>
/// <param name="database">Connections under the application role.</param>
/// <param name="clock">Tells how long content has been pending; the system's where absent.</param>
public sealed class PersonalDataVault(string schema, VaultKey master, NpgsqlDataSource database, TimeProvider? clock = null)
{
    /// <summary>Schema of the module.</summary>
    public string Schema => schema;

    /// <summary>Files and other long content.</summary>
    public VaultContents Contents { get; } = new(schema, master, database, clock ?? TimeProvider.System);

    /// <summary>Finds people by words.</summary>
    public VaultIndex Index { get; } = new(schema, master, database);

    /// <summary>A new person's key and first item, to store in the commit of the event that refers to them.</summary>
    public IReadOnlyList<SqlStatement> AddSubject<T>(Guid subject, Guid item, T data)
    {
        var key = NewSubject(subject);
        return [.. key.Made, key.Add(item, data)];
    }

    /// <summary>Makes a key for a person who has none yet; store <see cref="SubjectKey.Made"/> before anything sealed with it.</summary>
    public SubjectKey NewSubject(Guid subject)
    {
        var key = VaultKey.NewBytes();
        return new SubjectKey(schema, subject, new VaultKey(key))
        {
            Made = [new($"insert into {schema}.kluis_sleutel (subject, wrapped) values ($1, $2)", subject, master.Seal(key, Context(schema, subject)))],
        };
    }

    /// <summary>The key of a person who has one, to add to what is kept of them; <see langword="null"/> when the person was erased.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was tampered with, or the master key is another.</exception>
    public async Task<SubjectKey?> FindSubject(Guid subject, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select wrapped from {schema}.kluis_sleutel where subject = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = subject });
        return await command.ExecuteScalarAsync(ct) is byte[] wrapped
            ? new SubjectKey(schema, subject, new VaultKey(master.Open(wrapped, Context(schema, subject))))
            : null;
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

        var key = new VaultKey(master.Open(reader.GetFieldValue<byte[]>(1), Context(schema, reader.GetGuid(0))));
        return JsonSerializer.Deserialize<T>(key.Open(reader.GetFieldValue<byte[]>(2), Context(schema, item)), EventJson.Options);
    }

    /// <summary>Opens many items at once; those of who was erased are absent.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A row was tampered with, or the master key is another.</exception>
    public async Task<IReadOnlyDictionary<Guid, T>> Open<T>(IReadOnlyCollection<Guid> items, CancellationToken ct)
        where T : class
    {
        await using var command = database.CreateCommand(
            $"select i.id, k.subject, k.wrapped, i.ciphertext from {schema}.kluis i join {schema}.kluis_sleutel k using (subject) where i.id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. items] });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var opened = new Dictionary<Guid, T>();
        while (await reader.ReadAsync(ct))
        {
            var (item, key) = (reader.GetGuid(0), new VaultKey(master.Open(reader.GetFieldValue<byte[]>(2), Context(schema, reader.GetGuid(1)))));
            opened[item] = JsonSerializer.Deserialize<T>(key.Open(reader.GetFieldValue<byte[]>(3), Context(schema, item)), EventJson.Options)!;
        }

        return opened;
    }

    /// <summary>
    /// Erases a person: key, items and contents go together or not at all, so a crash leaves either everything or nothing, and erasing
    /// again completes or finds nothing. Commands that refer to the person at the same time either commit before and are erased too,
    /// or are refused with <see cref="SubjectErasedException"/>. A read that has begun ends as if it had been a moment earlier.
    /// </summary>
    /// <returns>How many rows went, table by table; zeroes when there was nothing left to erase.</returns>
    public Task<ErasureReport> Erase(Guid subject, CancellationToken ct) => Erasure.Run(database, schema, subject, ct);

    // Ties a box to its place: moved to another row it no longer opens.
    internal static byte[] Context(string schema, Guid id) => Encoding.UTF8.GetBytes($"{schema}/{id:N}");
}
