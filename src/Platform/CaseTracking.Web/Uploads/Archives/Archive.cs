using System.Buffers.Binary;
using CaseTracking.Web.Uploads.Formats;

namespace CaseTracking.Web.Uploads.Archives;

/// <summary>
/// The table of contents of a ZIP archive, held against the archive itself. Stricter than the format: one disk, no 64-bit sizes, no comment,
/// directory at the end, entries that neither overlap nor leave room between them. Word and LibreOffice write nothing else.
/// </summary>
internal sealed class Archive
{
    private const int EndBytes = 22;
    private const int LocalBytes = 30;
    private const int DescriptorBytes = 24;
    private readonly Stream _content;
    private readonly Dictionary<ArchiveEntry, long> _starts = [];

    private Archive(Stream content, IReadOnlyList<ArchiveEntry> entries) => (_content, Entries) = (content, entries);

    /// <summary>In the order of the archive.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; }

    /// <summary>Reads the directory; the refusal says why not.</summary>
    public static (Archive? Archive, Inspection.Refused? Refused) Open(Stream content)
    {
        var endAt = content.Length - EndBytes;
        var end = content.At(endAt, EndBytes).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != 0x06054B50) return (null, Refusals.Broken);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var (size, start) = (BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        if (count > ArchiveLimits.Entries || size > ArchiveLimits.DirectoryBytes) return (null, Refusals.Bomb);
        if ((long)start + size != endAt) return (null, Refusals.Broken);

        var archive = new Archive(content, [.. ReadDirectory(content.At(start, (int)size), count).OrderBy(e => e.Offset)]);
        return (ArchiveRules.Judge(archive.Entries) ?? archive.JudgePlaces(start)) is { } refused ? (null, refused) : (archive, null);
    }

    /// <summary>The packed bytes of an entry.</summary>
    public Stream Packed(ArchiveEntry entry) => new StreamPart(_content, _starts[entry], entry.PackedBytes);

    private static List<ArchiveEntry> ReadDirectory(ReadOnlySpan<byte> directory, int count)
    {
        var entries = new List<ArchiveEntry>(count);
        for (; entries.Count < count;)
        {
            var (entry, bytes) = ArchiveEntry.Read(directory);
            entries.Add(entry);
            directory = directory[bytes..];
        }

        return directory.IsEmpty ? entries : throw new InvalidDataException("The directory holds more than it says.");
    }

    // Each entry begins where the one before ends, but for the sizes that may follow its data.
    private Inspection.Refused? JudgePlaces(long directoryStart)
    {
        var free = 0L;
        foreach (var entry in Entries)
        {
            var slack = free == 0 ? 0 : DescriptorBytes;
            if (entry.Offset < free) return Refusals.Bomb;
            if (entry.Offset > free + slack) return Refusals.SecondFile;

            var local = _content.At(entry.Offset, LocalBytes).AsSpan();
            if (BinaryPrimitives.ReadUInt32LittleEndian(local) != 0x04034B50) return Refusals.Broken;
            var (nameBytes, extraBytes) = (BinaryPrimitives.ReadUInt16LittleEndian(local[26..]), BinaryPrimitives.ReadUInt16LittleEndian(local[28..]));
            if (!Agrees(entry, local, _content.At(entry.Offset + LocalBytes, nameBytes))) return Refusals.Broken;

            _starts[entry] = entry.Offset + LocalBytes + nameBytes + extraBytes;
            free = _starts[entry] + entry.PackedBytes;
        }

        if (free > directoryStart) return Refusals.Bomb;
        return directoryStart > free + DescriptorBytes ? Refusals.SecondFile : null;
    }

    private static bool Agrees(ArchiveEntry entry, ReadOnlySpan<byte> local, byte[] name) =>
        System.Text.Encoding.UTF8.GetString(name) == entry.Name
        && BinaryPrimitives.ReadUInt16LittleEndian(local[8..]) == entry.Method
        && (entry.HasDescriptor || BinaryPrimitives.ReadUInt32LittleEndian(local[18..]) == entry.PackedBytes);
}
