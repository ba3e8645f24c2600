using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>The open key of one person. What it seals becomes statements for the commit of the event that refers to it.</summary>
public sealed class SubjectKey
{
    private readonly string _schema;
    private readonly VaultKey _key;

    internal SubjectKey(string schema, Guid subject, VaultKey key) => (_schema, Subject, _key) = (schema, subject, key);

    /// <summary>The person.</summary>
    public Guid Subject { get; }

    /// <summary>Stores the key of a new person; comes first in the commit. Nothing for a person who has a key.</summary>
    public IReadOnlyList<SqlStatement> Made { get; internal init; } = [];

    /// <summary>Stores an item.</summary>
    public SqlStatement Add<T>(Guid item, T data)
    {
        var box = _key.Seal(JsonSerializer.SerializeToUtf8Bytes(data, EventJson.Options), PersonalDataVault.Context(_schema, item));
        return new($"insert into {_schema}.kluis (id, subject, ciphertext) values ($1, $2, $3)", item, Subject, box);
    }

    /// <summary>
    /// Makes pending content final and this person's. The commit is refused with <see cref="PendingContentGoneException"/> when the
    /// content is no longer pending.
    /// </summary>
    public SqlStatement Keep(PendingContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var box = _key.Seal(content.Secret.Write(), PersonalDataVault.Context(_schema, content.Id));
        return new($"select {_schema}.kluis_inhoud_houden($1, $2, $3)", content.Id, Subject, box);
    }
}
