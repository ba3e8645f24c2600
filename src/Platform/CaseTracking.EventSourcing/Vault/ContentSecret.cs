using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>What opens one content: its own key, and how long it is, so that a missing end is noticed.</summary>
internal sealed record ContentSecret(byte[] Key, long Length)
{
    public const int ChunkBytes = 256 * 1024;
    private const int KeyBytes = 32;

    public int Chunks => (int)((Length + ChunkBytes - 1) / ChunkBytes);

    public static ContentSecret Read(byte[] bytes) => new(bytes[..KeyBytes], BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(KeyBytes)));

    public byte[] Write()
    {
        var bytes = new byte[KeyBytes + sizeof(long)];
        Key.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(KeyBytes), Length);
        return bytes;
    }

    public int BytesOf(int chunk) => (int)Math.Min(ChunkBytes, Length - ((long)chunk * ChunkBytes));

    /// <summary>Ties a chunk to its place: of which content, and the how manieth.</summary>
    public static byte[] Context(string schema, Guid content, int chunk) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{schema}/{content:N}/{chunk}"));
}
