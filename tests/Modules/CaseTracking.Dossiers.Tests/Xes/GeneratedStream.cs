using System.Text;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>A file of any size that exists nowhere: a beginning, a piece many times, an end. Measures the heap as it goes.</summary>
internal sealed class GeneratedStream(string begin, Func<long, string> piece, long times, string end) : Stream
{
    private const long Between = 16 * 1024 * 1024;

    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private byte[] _current = Encoding.UTF8.GetBytes(begin);
    private int _given;
    private long _made = -1;
    private long _measuredAt;

    public GeneratedStream(string begin, string piece, long megabytes, string end)
        : this(begin, Repeat(piece), megabytes, end)
    {
    }

    /// <summary>Most bytes the heap held above what it held before, garbage not counted.</summary>
    public long Growth { get; private set; }

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_given == _current.Length && _made < times) Make();
        var count = Math.Min(buffer.Length, _current.Length - _given);
        _current.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        Given += count;
        if (Given - _measuredAt >= Between) Measure();
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public void Measure()
    {
        _measuredAt = Given;
        Growth = Math.Max(Growth, GC.GetTotalMemory(forceFullCollection: true) - _before);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Make()
    {
        _made++;
        _given = 0;
        _current = Encoding.UTF8.GetBytes(_made == times ? end : piece(_made));
    }

    // Pieces of about a megabyte, so that the count is one of megabytes.
    private static Func<long, string> Repeat(string piece)
    {
        var megabyte = string.Concat(Enumerable.Repeat(piece, (1024 * 1024 / piece.Length) + 1));
        return _ => megabyte;
    }
}
