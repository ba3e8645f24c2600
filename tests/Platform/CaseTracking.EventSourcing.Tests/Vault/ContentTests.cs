using System.Security.Cryptography;
using CaseTracking.EventSourcing.Tests.Support;

namespace CaseTracking.EventSourcing.Tests.Vault;

/// <summary>Alone: what is measured is the heap of the whole process.</summary>
[Collection(Alone.Name)]
public sealed class ContentTests(VaultDatabase fixture) : IClassFixture<VaultDatabase>
{
    private readonly VaultRig _rig = new(fixture.DataSource);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(VaultRig.ChunkBytes - 1)]
    [InlineData(VaultRig.ChunkBytes)]
    [InlineData(VaultRig.ChunkBytes + 1)]
    [InlineData(3 * VaultRig.ChunkBytes)]
    [InlineData(25 * 1024 * 1024)]
    public async Task What_was_kept_is_read_again(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var content = await _rig.Content(await _rig.Person(new Note("x")), bytes);

        Assert.Equal(bytes, await _rig.Read(content));
    }

    [Fact]
    public async Task Writing_and_reading_hold_no_more_than_a_few_chunks_in_memory()
    {
        var subject = await _rig.Person(new Note("x"));
        var source = new MeasuringStream(60L * 1024 * 1024);
        var pending = await _rig.Vault.Contents.Write(Guid.CreateVersion7(), source, default);
        await _rig.Commit([(await _rig.Vault.FindSubject(subject, default))!.Keep(pending)]);

        var target = new MeasuringStream(0);
        await using var content = await _rig.Vault.Contents.Open(pending.Id, default);
        await content!.CopyTo(target, default);

        Assert.Equal(source.Sent, target.Received);
        Assert.InRange(source.Growth, 0, 8 * 1024 * 1024);
        Assert.InRange(target.Growth, 0, 8 * 1024 * 1024);
    }

    [Fact]
    public void The_measurement_sees_what_is_held()
    {
        var source = new MeasuringStream(60L * 1024 * 1024);
        var held = new MemoryStream();
        source.CopyTo(held);

        Assert.True(source.Growth > 32 * 1024 * 1024, $"{source.Growth}");
    }

    [Fact]
    public async Task A_reading_that_is_given_up_holds_no_connection()
    {
        var id = await _rig.Content(await _rig.Person(new Note("x")), new byte[5 * VaultRig.ChunkBytes]);
        for (var i = 0; i < 120; i++) await using (await _rig.Vault.Contents.Open(id, default)) { }
    }

    /// <summary>Sends zeroes or swallows bytes, and looks from time to time at how much memory is held meanwhile.</summary>
    private sealed class MeasuringStream(long sent) : Stream
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _left = sent;
        private int _calls;

        public long Sent { get; } = sent;

        public long Received { get; private set; }

        public long Growth { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Measure();
            var now = (int)Math.Min(count, _left);
            _left -= now;
            return now;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Measure();
            Received += count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Measure()
        {
            if (++_calls % 20 == 0) Growth = Math.Max(Growth, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }
}
