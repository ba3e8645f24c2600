using System.Buffers.Binary;

namespace CaseTracking.Web.Uploads.Formats;

/// <summary>JPEG: segments up to the end marker, with a frame that is not too large.</summary>
internal sealed class JpegFormat : IFormat
{
    private const int MostSegments = 10_000;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public Inspection Inspect(Stream content)
    {
        var (position, hasFrame) = (2L, false);
        for (var segment = 0; segment < MostSegments; segment++)
        {
            var start = content.At(position, 2);
            if (start[0] != 0xFF) return Refusals.Broken;
            switch (start[1])
            {
                // A fill byte.
                case 0xFF:
                    position++;
                    continue;
                case 0xD9:
                    return hasFrame ? Ended(content, position + 2) : Refusals.Broken;
                case 0xC0 or 0xC1 or 0xC2 or 0xC3 or 0xC5 or 0xC6 or 0xC7 or 0xC9 or 0xCA or 0xCB or 0xCD or 0xCE or 0xCF:
                    var frame = content.At(position, 9).AsSpan();
                    if (!Pixels.AreFew(BinaryPrimitives.ReadUInt16BigEndian(frame[7..]), BinaryPrimitives.ReadUInt16BigEndian(frame[5..]))) return Refusals.TooManyPixels;
                    hasFrame = true;
                    break;
            }

            position += 2 + Length(content, position);
            if (start[1] == 0xDA) position = EndOfScan(content, position);
        }

        return Refusals.Broken;
    }

    private static Inspection Ended(Stream content, long end) =>
        Marks.IsForeignFrom(content, end) || Marks.EndsAsArchive(content) ? Refusals.SecondFile : new Inspection.Accepted("image/jpeg", ".jpg");

    private static int Length(Stream content, long marker)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(content.At(marker + 2, 2));
        return length >= 2 ? length : throw new InvalidDataException("A segment is shorter than its own length.");
    }

    // In a scan 0xFF is data when a zero follows, and a restart for the decoder when 0xD0 to 0xD7 does.
    private static long EndOfScan(Stream content, long from)
    {
        var (offset, result) = (from, -1L);
        content.Any(from, 1, window =>
        {
            var span = window.Span;
            for (var at = 0; at < span.Length - 1; at++)
            {
                var next = span[at..^1].IndexOf((byte)0xFF);
                if (next < 0) break;
                at += next;
                if (span[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7)) continue;
                result = offset + at;
                return true;
            }

            offset += span.Length - 1;
            return false;
        });
        return result >= 0 ? result : throw new EndOfStreamException();
    }
}
