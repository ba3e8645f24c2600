using System.Text.RegularExpressions;
using System.Xml.Linq;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Files;

/// <summary>A test waits for a signal or a position. Waiting without end, until cancelled, is no sleep.</summary>
public sealed partial class NoSleepTests
{
    [Fact]
    public void No_test_sleeps() =>
        Offence.None(Repository.Matching(@"^tests/.*\.cs$").Where(f => !f.EndsWith("/NoSleepTests.cs", StringComparison.Ordinal))
            .SelectMany(f => Offences(Repository.Read(f)).Select(o => $"{f}: {o}")));

    [Theory]
    [InlineData("await Task.Delay(100);", 1)]
    [InlineData("await Task.Delay(interval, clock, ct);", 1)]
    [InlineData("Thread.Sleep(1);", 1)]
    [InlineData("await Task.Delay(Timeout.Infinite, ct);", 0)]
    public void The_rule_bites_on_a_sleep(string source, int offences) => Assert.Equal(offences, Offences(source).Count());

    [Fact]
    public void Every_test_project_is_compiled_with_the_banned_symbols()
    {
        Offence.None(Bans(Repository.Read("tests/Directory.Build.targets")));
        Offence.None(Unbanned(Repository.Read("tests/BannedSymbols.txt")));
        Offence.None(Repository.Matching("^tests/.+/Directory.Build.(props|targets)$"));
    }

    [Fact]
    public void The_rule_bites_when_the_bans_are_not_taken_in() => Assert.Equal(2, Bans("<Project />").Count());

    [Fact]
    public void The_rule_bites_when_a_ban_is_lifted() => Assert.Single(Unbanned("M:System.Threading.Thread.Sleep(System.Int32)"));

    private static IEnumerable<string> Offences(string source) => Sleep().Matches(source).Select(m => m.Value);

    private static IEnumerable<string> Bans(string targets)
    {
        var included = XDocument.Parse(targets).Descendants().Attributes("Include").Select(a => a.Value).ToList();
        return new[] { "Microsoft.CodeAnalysis.BannedApiAnalyzers", "$(MSBuildThisFileDirectory)BannedSymbols.txt" }.Except(included);
    }

    private static IEnumerable<string> Unbanned(string bans) =>
        new[] { "M:System.Threading.Tasks.Task.Delay(", "M:System.Threading.Thread.Sleep(" }
            .Where(b => !bans.Contains(b, StringComparison.Ordinal));

    [GeneratedRegex(@"Task\s*\.\s*Delay\((?!Timeout\.Infinite)|Thread\s*\.\s*Sleep\(")]
    private static partial Regex Sleep();
}
