namespace CaseTracking.Hosting.Mail.Development;

/// <summary>The mails that were written to the folder.</summary>
internal sealed class PickupFolder(string folder)
{
    private const int Shown = 200;

    /// <summary>The newest first; file names begin with the time, so they sort.</summary>
    public IReadOnlyList<PickupMail> Newest() => Directory.Exists(folder)
        ? [.. new DirectoryInfo(folder).GetFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name).Take(Shown).Select(Read)]
        : [];

    /// <summary>One mail; nothing when it is not there.</summary>
    public PickupMail? Find(Guid id)
    {
        var file = new FileInfo(Path.Combine(folder, $"{id:N}.eml"));
        return file.Exists ? Read(file) : null;
    }

    private static PickupMail Read(FileInfo file) => PickupMail.Read(Path.GetFileNameWithoutExtension(file.Name), File.ReadAllText(file.FullName));
}
