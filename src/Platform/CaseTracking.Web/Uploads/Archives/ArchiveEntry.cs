using System.Buffers.Binary;
using System.Text;

namespace CaseTracking.Web.Uploads.Archives;

/// <summary>A file in an archive, as its central directory describes it.</summary>
/// <param name="Name">As stored.</param>
/// <param name="Flags">General purpose bits.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="PackedBytes">Length in the archive.</param>
/// <param name="UnpackedBytes">Length it claims to have when unpacked.</param>
/// <param name="Attributes">Of the file system it came from; upper half for Unix.</param>
/// <param name="Offset">Where its local header is.</param>
internal sealed record ArchiveEntry(string Name, ushort Flags, ushort Method, uint PackedBytes, uint UnpackedBytes, uint Attributes, uint Offset)
{
    public const int HeaderBytes = 46;
    private const uint Signature = 0x02014B50;

    public bool IsEncrypted => (Flags & 1) != 0;

    public bool IsLink => (Attributes >> 16 & 0xF000) == 0xA000;

    public bool HasDescriptor => (Flags & 8) != 0;

    /// <summary>Reads one entry, and how many bytes of the directory it took.</summary>
    public static (ArchiveEntry Entry, int Bytes) Read(ReadOnlySpan<byte> directory)
    {
        if (directory.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(directory) != Signature) throw new InvalidDataException("No entry.");
        var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
        var bytes = HeaderBytes + nameBytes + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
        if (bytes > directory.Length) throw new InvalidDataException("An entry runs over the end.");

        return (new ArchiveEntry(
            Encoding.UTF8.GetString(directory.Slice(HeaderBytes, nameBytes)),
            BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]), BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]), BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(directory[38..]), BinaryPrimitives.ReadUInt32LittleEndian(directory[42..])), bytes);
    }
}
