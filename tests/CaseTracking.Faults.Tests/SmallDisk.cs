using System.Diagnostics;

namespace CaseTracking.Faults.Tests;

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> MountOrSkip(int megabytes)
    {
        if (Environment.UserName != "root") Assert.Skip("A small disk can only be mounted as root.");
        var folder = Directory.CreateTempSubdirectory("ct-disk-").FullName;
        if (await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", folder) == 0) return new(folder);

        Directory.Delete(folder);
        Assert.Skip("This machine lets nobody mount a small disk.");
        return null!;
    }

    /// <summary>Leaves not one free block.</summary>
    public void Fill()
    {
        using var file = File.Create(Ballast, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException)
        {
            // Full, which is what was wanted.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static async Task<int> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
