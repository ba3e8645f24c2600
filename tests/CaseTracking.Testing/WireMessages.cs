using System.Buffers.Binary;

namespace CaseTracking.Testing;

/// <summary>Cuts one direction of a PostgreSQL connection into protocol messages.</summary>
internal sealed class WireMessages(Stream stream, bool startsWithStartup)
{
    private readonly byte[] _head = new byte[5];
    private bool _startup = startsWithStartup;

    /// <summary>The next message, whole; <see langword="null"/> at the end of the stream. The start-up message has type <c>\0</c>.</summary>
    public async Task<(char Type, byte[] Bytes)?> Next(CancellationToken ct)
    {
        var headLength = _startup ? 4 : 5;
        var head = _head.AsMemory(0, headLength);
        if (await stream.ReadAtLeastAsync(head, headLength, throwOnEndOfStream: false, ct) < headLength) return null;

        var length = BinaryPrimitives.ReadInt32BigEndian(head.Span[^4..]);
        var bytes = new byte[headLength + length - 4];
        head.CopyTo(bytes);
        await stream.ReadExactlyAsync(bytes.AsMemory(headLength), ct);
        var type = _startup ? '\0' : (char)bytes[0];
        _startup = false;
        return (type, bytes);
    }
}
