using System.Security.Cryptography;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Vault;

public sealed class ErasureTests(VaultDatabase fixture) : IClassFixture<VaultDatabase>
{
    private readonly VaultRig _rig = new(fixture.DataSource);
    private readonly byte[] _bytes = RandomNumberGenerator.GetBytes((2 * VaultRig.ChunkBytes) + 1);

    [Fact]
    [Trait("Proof", "F1")]
    public async Task After_erasing_nothing_of_the_person_is_in_any_table()
    {
        var subject = await _rig.Person(new Note("Fien"));
        var content = await _rig.Content(subject, _bytes);
        var canaries = await Stored(subject, content);
        foreach (var canary in canaries) Assert.NotEmpty(await TableScan.Find(fixture.Superuser, canary));

        var report = await _rig.Vault.Erase(subject, default);

        Assert.Equal(
            [new("sample.kluis_inhoud_deel", 3), new("sample.kluis_inhoud", 1), new("sample.kluis_zoek", 0), new("sample.kluis", 1), new ErasedStore("sample.kluis_sleutel", 1)],
            report.Stores);
        foreach (var canary in canaries) Assert.Empty(await TableScan.Find(fixture.Superuser, canary));
        Assert.Null(await _rig.Vault.Open<Note>(subject, default));
        Assert.Null(await _rig.Vault.FindSubject(subject, default));
        Assert.Null(await _rig.Read(content));
    }

    [Fact]
    public async Task Erasing_again_finds_nothing_and_is_no_fault()
    {
        var subject = await _rig.Person(new Note("Fien"));
        Assert.Equal(2, (await _rig.Vault.Erase(subject, default)).Rows);
        Assert.Equal(0, (await _rig.Vault.Erase(subject, default)).Rows);
        Assert.Equal(0, (await _rig.Vault.Erase(Guid.NewGuid(), default)).Rows);
    }

    [Fact]
    [Trait("Proof", "F2")]
    public async Task Of_two_people_in_one_commit_the_other_stays_readable()
    {
        var (first, second) = (_rig.Vault.NewSubject(Guid.CreateVersion7()), _rig.Vault.NewSubject(Guid.CreateVersion7()));
        var (mine, yours) = (await _rig.Write(_bytes), await _rig.Write([1, 2, 3]));
        await _rig.Commit(
        [
            .. first.Made, .. second.Made, first.Add(first.Subject, new Note("Fien")), second.Add(second.Subject, new Note("Jos")),
            first.Keep(mine), second.Keep(yours),
        ]);

        await _rig.Vault.Erase(first.Subject, default);

        Assert.Null(await _rig.Vault.Open<Note>(first.Subject, default));
        Assert.Null(await _rig.Read(mine.Id));
        Assert.Equal("Jos", (await _rig.Vault.Open<Note>(second.Subject, default))?.Text);
        Assert.Equal([1, 2, 3], await _rig.Read(yours.Id));
    }

    [Fact]
    [Trait("Proof", "F3")]
    public async Task A_reading_that_has_begun_ends_whole_and_the_next_one_finds_nothing()
    {
        var subject = await _rig.Person(new Note("Fien"));
        var id = await _rig.Content(subject, _bytes);
        await using var content = await _rig.Vault.Contents.Open(id, default);

        await _rig.Vault.Erase(subject, default);

        var target = new MemoryStream();
        await content!.CopyTo(target, default);
        Assert.Equal(_bytes, target.ToArray());
        Assert.Null(await _rig.Read(id));
    }

    [Fact]
    [Trait("Proof", "F3")]
    public async Task A_command_that_refers_to_an_erased_person_is_refused_and_stores_nothing()
    {
        var subject = await _rig.Person(new Note("Fien"));
        var key = (await _rig.Vault.FindSubject(subject, default))!;
        var pending = await _rig.Write(_bytes);
        await _rig.Vault.Erase(subject, default);
        var before = await fixture.Superuser.Ask<long>("select count(*) from sample.mt_events");

        await Assert.ThrowsAsync<SubjectErasedException>(() => _rig.Commit([key.Keep(pending)]));
        await Assert.ThrowsAsync<SubjectErasedException>(() => _rig.Commit([key.Add(Guid.CreateVersion7(), new Note("more"))]));
        Assert.Equal(before, await fixture.Superuser.Ask<long>("select count(*) from sample.mt_events"));
    }

    [Fact]
    [Trait("Proof", "F3")]
    public async Task What_a_command_is_storing_meanwhile_is_erased_too()
    {
        var subject = await _rig.Person(new Note("Fien"));
        var key = (await _rig.Vault.FindSubject(subject, default))!;
        var item = Guid.CreateVersion7();
        await using var connection = await fixture.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, key.Add(item, new Note("late")));

        var erasing = _rig.Vault.Erase(subject, default);
        await IsWaiting();
        await transaction.CommitAsync();

        Assert.Equal(3, (await erasing).Rows);
        Assert.Null(await _rig.Vault.Open<Note>(item, default));
        Assert.Equal(0, await fixture.Superuser.Ask<long>($"select count(*) from sample.kluis where id = '{item}'"));
    }

    [Fact]
    [Trait("Proof", "F3")]
    public async Task A_crash_in_the_middle_leaves_everything_and_erasing_again_completes()
    {
        var subject = await _rig.Person(new Note("Fien"));
        var content = await _rig.Content(subject, _bytes);
        await using var blocker = await fixture.Superuser.OpenConnectionAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"select from sample.kluis where subject = '{subject}' for update", blocker, transaction))
            await hold.ExecuteNonQueryAsync();

        // Half of the deletes are done by now: it stands before the third.
        var erasing = _rig.Vault.Erase(subject, default);
        var pid = await IsWaiting();
        await fixture.Superuser.Run($"select pg_terminate_backend({pid})");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => erasing);
        await transaction.RollbackAsync();

        Assert.Equal("Fien", (await _rig.Vault.Open<Note>(subject, default))?.Text);
        Assert.Equal(_bytes, await _rig.Read(content));
        Assert.Equal(6, (await _rig.Vault.Erase(subject, default)).Rows);
        Assert.Null(await _rig.Read(content));
    }

    // What lies in the tables of one person: pieces of each ciphertext, and the person's key.
    private async Task<List<byte[]>> Stored(Guid subject, Guid content) =>
    [
        await fixture.Superuser.Ask<byte[]>($"select wrapped from sample.kluis_sleutel where subject = '{subject}'"),
        await fixture.Superuser.Ask<byte[]>($"select ciphertext from sample.kluis where subject = '{subject}'"),
        await fixture.Superuser.Ask<byte[]>($"select wrapped from sample.kluis_inhoud where id = '{content}'"),
        .. await fixture.Superuser.List<byte[]>($"select substring(ciphertext from 500 for 64) from sample.kluis_inhoud_deel where id = '{content}' and deel < 2"),
    ];

    private async Task<int> IsWaiting()
    {
        const string Waiting = "select coalesce(max(pid), 0) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        await Eventually.Holds(async () => await fixture.Superuser.Ask<int>(Waiting) != 0, "erasing waits for the lock");
        return await fixture.Superuser.Ask<int>(Waiting);
    }

    private static async Task Run(NpgsqlConnection connection, SqlStatement statement)
    {
        await using var command = new NpgsqlCommand(statement.Sql, connection);
        foreach (var value in statement.Parameters) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
