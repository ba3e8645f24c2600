using System.Diagnostics;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Evolution;

/// <summary>The check on the history of samples, on a repository made for it.</summary>
public sealed class SampleHistoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public SampleHistoryTests()
    {
        Git("init", "-q", "-b", "main");
        Commit("one", "{}");
        Commit("two", "{}");
    }

    [Fact]
    public void Samples_that_were_added_are_fine() => Assert.Empty(EventSamples.Touched(_folder));

    [Fact]
    public void A_sample_that_was_changed_is_found()
    {
        Commit("one", """{ "changed": true }""");
        Assert.Equal(["one.json"], EventSamples.Touched(_folder));
    }

    [Fact]
    public void A_sample_that_was_removed_or_renamed_is_found()
    {
        Git("mv", "one.json", "three.json");
        Git("commit", "-q", "-m", "rename");
        Assert.Equal(["one.json"], EventSamples.Touched(_folder));
    }

    [Fact]
    public void A_change_that_is_not_committed_yet_is_found()
    {
        File.WriteAllText(Path.Combine(_folder, "two.json"), "{ }");
        Assert.Equal(["two.json"], EventSamples.Touched(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Commit(string name, string json)
    {
        File.WriteAllText(Path.Combine(_folder, name + ".json"), json);
        Git("add", ".");
        Git("commit", "-q", "-m", name);
    }

    private void Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start("git", ["-C", _folder, "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", .. arguments]);
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no git here.");
        }
    }
}
