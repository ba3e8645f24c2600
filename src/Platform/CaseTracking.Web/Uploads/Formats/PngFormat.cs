using System.Buffers.Binary;

namespace CaseTracking.Web.Uploads.Formats;

/// <summary>PNG: chunks one after the other from the header to the end chunk, and nothing behind it.</summary>
internal sealed class PngFormat : IFormat
{
    private const int MostChunks = 50_000;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    public Inspection Inspect(Stream content)
    {
        var header = content.At(8, 16).AsSpan();
        if (!header[4..8].SequenceEqual("IHDR"u8)) return Refusals.Broken;
        if (!Pixels.AreFew(BinaryPrimitives.ReadUInt32BigEndian(header[8..]), BinaryPrimitives.ReadUInt32BigEndian(header[12..]))) return Refusals.TooManyPixels;

        var position = (long)Signature.Length;
        for (var chunk = 0; chunk < MostChunks; chunk++)
        {
            var start = content.At(position, 8).AsSpan();
            position += 12 + (long)BinaryPrimitives.ReadUInt32BigEndian(start);
            if (!start[4..].SequenceEqual("IEND"u8)) continue;

            if (position > content.Length) return Refusals.Broken;
            return position < content.Length ? Refusals.SecondFile : new Inspection.Accepted("image/png", ".png");
        }

        return Refusals.Broken;
    }
}
