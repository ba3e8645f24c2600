namespace CaseTracking.Web.Uploads;

/// <summary>Where a file stands while it is looked at: on disk, so that many at once do not fill the memory.</summary>
internal static class Spool
{
    private const int BufferBytes = 32 * 1024;

    /// <summary>Takes in a file up to a limit; what is over is read and thrown away.</summary>
    /// <returns><see langword="null"/> when it was over the limit.</returns>
    public static async Task<FileStream?> Take(Stream source, UploadOptions options, CancellationToken ct)
    {
        var file = Create(options.Folder ?? Path.GetTempPath());
        try
        {
            if (await Fill(file, source, options.MostFileBytes, ct)) return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        await source.CopyToAsync(Stream.Null, ct);
        return null;
    }

    private static async Task<bool> Fill(FileStream file, Stream source, long most, CancellationToken ct)
    {
        var buffer = new byte[BufferBytes];
        for (int count; (count = await source.ReadAsync(buffer, ct)) > 0;)
        {
            if (file.Length + count > most) return false;
            await file.WriteAsync(buffer.AsMemory(0, count), ct);
        }

        await file.FlushAsync(ct);
        return true;
    }

    private static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.upload");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        // Without a name it is gone with the process, even one that is killed.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
