using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using Xunit;

namespace CaseTracking.Testing;

/// <summary>
/// Stored events are for ever: every version of every event type keeps one committed sample, <c>stored_name.json</c>. A module's tests
/// call the checks with the module's catalogue and the folder of its samples.
/// </summary>
public sealed class EventSamples(EventCatalogue catalogue, string folder)
{
    /// <summary>Every version of every event has a sample, and every sample belongs to one.</summary>
    public void AreComplete() => Assert.Equal(
        catalogue.Events.SelectMany(e => Enumerable.Range(1, e.Version).Select(e.NameAt)).Order(StringComparer.Ordinal), Names().Order(StringComparer.Ordinal));

    /// <summary>Each sample is read, through its upcasts, as the newest version.</summary>
    /// <returns>The events by stored name, to fold or project.</returns>
    public IReadOnlyDictionary<string, object> AreRead() => Names().ToDictionary(name => name, Read, StringComparer.Ordinal);

    /// <summary>
    /// A sample of a newest version is written back as it stands, so that a renamed property, a new one or another form of a value is
    /// seen before it is stored.
    /// </summary>
    public void AreWrittenBackUnchanged()
    {
        foreach (var e in catalogue.Events)
        {
            var written = JsonSerializer.Serialize(Read(e.Name), e.Type, EventJson.Options);
            Assert.True(
                JsonElement.DeepEquals(JsonElement.Parse(File.ReadAllText(PathOf(e.Name))), JsonElement.Parse(written)),
                $"{e.Name} is now written as {written}. Leave its sample alone: add a version with an upcast.");
        }
    }

    /// <summary>In the history of the repository samples are only ever added. Skipped where there is no history to look at.</summary>
    public void OnlyEverGrew() => Assert.Empty(Touched(folder));

    /// <summary>Samples that some commit changed, renamed or removed, or that differ now from what was committed.</summary>
    public static IReadOnlyList<string> Touched(string folder)
    {
        if (!TryGit(folder, out _, "rev-parse", "HEAD")) Assert.Skip($"{folder} is not in a git checkout.");

        // A rename counts as a removal here, and a merge is compared with its first parent.
        TryGit(folder, out var log, "log", "-m", "--first-parent", "--no-renames", "--diff-filter=DM", "--format=", "--name-only", "--", ".");
        TryGit(folder, out var now, "diff", "HEAD", "--no-renames", "--diff-filter=DM", "--name-only", "--", ".");
        return [.. (log + now).Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }

    private object Read(string name) => catalogue.Read(name, Encoding.UTF8.GetBytes(File.ReadAllText(PathOf(name))));

    private IEnumerable<string> Names() => Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!);

    private string PathOf(string name) => Path.Combine(folder, name + ".json");

    private static bool TryGit(string folder, out string output, params string[] arguments)
    {
        output = "";
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
