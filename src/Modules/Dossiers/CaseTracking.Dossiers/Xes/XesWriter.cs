using System.IO.Compression;

namespace CaseTracking.Dossiers.Xes;

/// <summary>Writes a log that is valid under the schema of XES 1.1, one case in memory at a time.</summary>
internal static class XesWriter
{
    /// <summary>To a file, compressed when its name ends in <c>.gz</c>. The file gets its name when it is complete.</summary>
    public static async Task<XesWriting> WriteFile(string path, IAsyncEnumerable<XesCase> cases, CancellationToken ct)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.deel";
        try
        {
            var result = await WriteTo(unfinished, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase), cases, ct);
            if (result is XesWriting.Written) File.Move(unfinished, path, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>To a stream, which stays open. Nothing is written to it when there are no cases.</summary>
    /// <exception cref="ArgumentException">A case has no events; earlier cases are written already.</exception>
    public static async Task<XesWriting> Write(Stream target, IAsyncEnumerable<XesCase> cases, CancellationToken ct)
    {
        using var document = new XesDocument();
        await foreach (var next in cases.WithCancellation(ct))
        {
            document.Add(next);
            await document.MoveTo(target, ct);
        }

        if (document.Cases == 0) return XesWriting.Empty;

        document.Close();
        await document.MoveTo(target, ct);
        return new XesWriting.Written(document.Cases, document.Events);
    }

    private static async Task<XesWriting> WriteTo(string path, bool compressed, IAsyncEnumerable<XesCase> cases, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        if (!compressed) return await Write(file, cases, ct);

        await using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        return await Write(gzip, cases, ct);
    }
}
