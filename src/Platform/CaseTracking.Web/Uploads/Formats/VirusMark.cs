using System.Text;

namespace CaseTracking.Web.Uploads.Formats;

/// <summary>The test file with which virus scanners are tried (EICAR). Finding it shows that refusing works; it finds no real virus.</summary>
internal static class VirusMark
{
    // In pieces, so that no scanner takes this program for the test file.
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes(string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!", "$H+H*"));

    public static int Length => Mark.Length;

    public static bool IsIn(Stream content) => content.Any(0, Mark.Length, IsIn);

    public static bool IsIn(ReadOnlyMemory<byte> window) => window.Span.IndexOf(Mark) >= 0;
}
