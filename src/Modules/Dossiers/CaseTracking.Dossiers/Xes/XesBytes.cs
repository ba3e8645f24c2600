namespace CaseTracking.Dossiers.Xes;

/// <summary>Counts what was read, and lets the first bytes be seen before they are read.</summary>
internal sealed class XesBytes(Stream inner) : Stream
{
    private byte[] _seen = [];
    private int _given;

    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    /// <summary>Up to so many bytes from the start; only before anything was read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var start = new byte[count];
        var read = inner.ReadAtLeast(start, count, throwOnEndOfStream: false);
        Taken += read;
        return _seen = start[..read];
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given < _seen.Length) return Again(buffer);

        var read = inner.Read(buffer);
        Taken += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Again(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _seen.Length - _given);
        _seen.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
