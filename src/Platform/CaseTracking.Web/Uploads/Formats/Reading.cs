namespace CaseTracking.Web.Uploads.Formats;

internal static class Reading
{
    /// <summary>Exactly so many bytes from a place in the file.</summary>
    public static byte[] At(this Stream content, long position, int count)
    {
        if (position < 0 || position + count > content.Length) throw new EndOfStreamException();
        var bytes = new byte[count];
        content.Position = position;
        content.ReadExactly(bytes);
        return bytes;
    }

    public static byte[] Head(this Stream content, int most) => content.At(0, (int)Math.Min(most, content.Length));

    public static byte[] Tail(this Stream content, int most)
    {
        var count = (int)Math.Min(most, content.Length);
        return content.At(content.Length - count, count);
    }

    /// <summary>Looks at everything from a place on, in windows that overlap, until <paramref name="found"/> says yes.</summary>
    /// <param name="content">What is looked at.</param>
    /// <param name="from">First byte.</param>
    /// <param name="overlap">Longest thing that is looked for.</param>
    /// <param name="found">Asked of each window.</param>
    public static bool Any(this Stream content, long from, int overlap, Func<ReadOnlyMemory<byte>, bool> found)
    {
        var window = new byte[32 * 1024];
        var kept = 0;
        content.Position = from;
        for (int count; (count = content.Read(window, kept, window.Length - kept)) > 0;)
        {
            var filled = kept + count;
            if (found(window.AsMemory(0, filled))) return true;
            kept = Math.Min(overlap, filled);
            window.AsSpan(filled - kept, kept).CopyTo(window);
        }

        return false;
    }
}
