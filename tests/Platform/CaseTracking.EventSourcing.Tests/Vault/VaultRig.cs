using System.Security.Cryptography;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.EventSourcing.Vault;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Vault;

/// <summary>A vault and the event store whose commits it goes along with.</summary>
internal sealed class VaultRig(NpgsqlDataSource database, TimeProvider? clock = null)
{
    public const int ChunkBytes = 256 * 1024;

    public PersonalDataVault Vault { get; } = new(SampleModule.Schema, new VaultKey(RandomNumberGenerator.GetBytes(32)), database, clock);

    /// <summary>A person with one item, stored with an event.</summary>
    public async Task<Guid> Person(Note note)
    {
        var subject = Guid.CreateVersion7();
        await Commit(Vault.AddSubject(subject, subject, note));
        return subject;
    }

    /// <summary>Final content of a person who has a key.</summary>
    public async Task<Guid> Content(Guid subject, byte[] bytes)
    {
        var pending = await Write(bytes);
        var key = await Vault.FindSubject(subject, default);
        await Commit([key!.Keep(pending)]);
        return pending.Id;
    }

    public Task<PendingContent> Write(byte[] bytes) => Vault.Contents.Write(Guid.CreateVersion7(), new MemoryStream(bytes), default);

    public async Task<byte[]?> Read(Guid content)
    {
        await using var found = await Vault.Contents.Open(content, default);
        if (found is null) return null;

        var target = new MemoryStream();
        await found.CopyTo(target, default);
        return target.ToArray();
    }

    /// <summary>An event with what belongs to its commit.</summary>
    public Task<long> Commit(IReadOnlyList<SqlStatement> statements)
    {
        var id = Guid.CreateVersion7();
        var commit = new Commit([StoreRig.Of(id, 0, new CounterWasOpened(new CounterId(id), Colour.Red))]) { Statements = statements };
        return new StoreRig(database).Store.Append(commit, default);
    }
}

internal sealed record Note(string Text);
