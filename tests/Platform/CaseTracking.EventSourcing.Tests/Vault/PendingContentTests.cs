using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Vault;

public sealed class PendingContentTests(VaultDatabase fixture) : IClassFixture<VaultDatabase>
{
    private readonly FakeClock _clock = new();

    private VaultRig Rig => field ??= new(fixture.DataSource, _clock);

    [Fact]
    public async Task Content_that_no_event_refers_to_is_read_by_nobody_and_goes_after_a_day()
    {
        var pending = await Rig.Write([1, 2, 3]);
        var kept = await Rig.Content(await Rig.Person(new Note("x")), [4, 5, 6]);
        Assert.Null(await Rig.Read(pending.Id));

        _clock.Advance(VaultContents.PendingFor);
        Assert.Equal(0, await Rig.Vault.Contents.RemovePending(default));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Rig.Vault.Contents.RemovePending(default));

        Assert.Equal(0, await Rows(pending.Id));
        Assert.Equal([4, 5, 6], await Rig.Read(kept));
    }

    [Fact]
    public async Task A_command_that_a_rule_refused_leaves_nothing()
    {
        var pending = await Rig.Write([1, 2, 3]);
        Assert.True(await Rig.Vault.Contents.Discard(pending, default));
        Assert.False(await Rig.Vault.Contents.Discard(pending, default));
        Assert.Equal(0, await Rows(pending.Id));
    }

    [Fact]
    public async Task Final_content_is_not_discarded()
    {
        var pending = await Rig.Write([1, 2, 3]);
        var key = Rig.Vault.NewSubject(Guid.CreateVersion7());
        await Rig.Commit([.. key.Made, key.Keep(pending)]);

        Assert.False(await Rig.Vault.Contents.Discard(pending, default));
        Assert.Equal([1, 2, 3], await Rig.Read(pending.Id));
    }

    [Fact]
    public async Task An_event_is_not_stored_when_its_content_is_gone_or_kept_already()
    {
        var subject = await Rig.Person(new Note("x"));
        var (gone, kept) = (await Rig.Write([1]), await Rig.Write([2]));
        var key = (await Rig.Vault.FindSubject(subject, default))!;
        await Rig.Commit([key.Keep(kept)]);
        await Rig.Vault.Contents.Discard(gone, default);
        var before = await Events();

        await Assert.ThrowsAsync<PendingContentGoneException>(() => Rig.Commit([key.Keep(gone)]));
        await Assert.ThrowsAsync<PendingContentGoneException>(() => Rig.Commit([key.Keep(kept)]));
        Assert.Equal(before, await Events());
    }

    [Fact]
    public async Task A_writing_that_breaks_off_leaves_nothing()
    {
        var id = Guid.CreateVersion7();
        await Assert.ThrowsAsync<EndOfStreamException>(() => Rig.Vault.Contents.Write(id, new BreakingStream(), default));
        Assert.Equal(0, await fixture.Superuser.Ask<long>($"select count(*) from sample.kluis_inhoud where id = '{id}'"));
    }

    private Task<long> Events() => fixture.Superuser.Ask<long>("select count(*) from sample.mt_events");

    private Task<long> Rows(Guid id) => fixture.Superuser.Ask<long>(
        $"select (select count(*) from sample.kluis_inhoud where id = '{id}') + (select count(*) from sample.kluis_inhoud_deel where id = '{id}')");

    /// <summary>Gives two chunks and then breaks.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        private int _left = 2 * VaultRig.ChunkBytes;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(buffer.Length, _left);
            _left -= count;
            return count > 0 ? ValueTask.FromResult(count) : throw new EndOfStreamException();
        }
    }
}
