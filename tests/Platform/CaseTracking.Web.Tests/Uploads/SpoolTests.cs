using CaseTracking.Web.Uploads;

namespace CaseTracking.Web.Tests.Uploads;

public sealed class SpoolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private UploadOptions Options => new() { Folder = _folder.FullName, MostFileBytes = 100_000 };

    [Fact]
    public async Task A_file_that_is_looked_at_has_no_name_that_a_crash_could_leave_behind()
    {
        await using var file = await Spool.Take(new MemoryStream(new byte[100_000]), Options, default);

        Assert.Equal(100_000, file!.Length);
        if (!OperatingSystem.IsWindows()) Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task What_is_over_the_limit_is_read_to_its_end_and_takes_no_place()
    {
        var source = new MemoryStream(new byte[1_000_000]);

        Assert.Null(await Spool.Take(source, Options, default));

        Assert.Equal(source.Length, source.Position);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_sender_who_goes_away_leaves_nothing()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Spool.Take(new MemoryStream(new byte[100]), Options, gone.Token));
        Assert.Empty(_folder.GetFiles());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
