using System.Buffers.Binary;

namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>Ids of messages that follow from an event: the same each time the event is translated.</summary>
internal static class MessageIds
{
    /// <summary>The first message takes the event's own id; the next ones differ in the last, random, bytes.</summary>
    public static Guid Derive(Guid eventId, int index)
    {
        if (index == 0) return eventId;

        Span<byte> bytes = stackalloc byte[16];
        eventId.TryWriteBytes(bytes);
        var tail = bytes[12..];
        BinaryPrimitives.WriteUInt32BigEndian(tail, unchecked(BinaryPrimitives.ReadUInt32BigEndian(tail) + (uint)index));
        return new Guid(bytes);
    }
}
