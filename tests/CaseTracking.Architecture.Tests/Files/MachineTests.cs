using System.Text.RegularExpressions;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Files;

/// <summary>The repository works on any machine, so it names none: no personal folder, no package source of one network.</summary>
public sealed partial class MachineTests
{
    [Fact]
    public void No_file_names_a_machine() =>
        Offence.None(Repository.Files.Where(f => !f.EndsWith("/MachineTests.cs", StringComparison.Ordinal))
            .SelectMany(f => Offences(Repository.Read(f)).Select(o => $"{f}: {o}")));

    [Fact]
    public void No_file_sets_a_package_source() => Offence.None(Repository.Matching(@"(^|/)(nuget\.config|NuGet\.Config|\.npmrc)$"));

    [Fact]
    public void Locks_of_npm_name_no_host() =>
        Assert.DoesNotContain(Repository.Matching(@"package-lock\.json$"), f => HasHost(Repository.Read(f)));

    [Theory]
    [InlineData("path: /home/jan/project")]
    [InlineData("cd /ro" + "ot/project")]
    [InlineData("C:\\Users\\jan")]
    [InlineData("<add key=\"x\" value=\"https://nuget.example.org/v3/" + "index.json\" />")]
    [InlineData("https://registry.example.org/package.tgz")]
    [InlineData("https://host.example.org/artifactory/api")]
    [InlineData("http://10.0.0.7:8080/pypi")]
    public void The_rule_bites_on_a_machine(string text) => Assert.Single(Offences(text));

    [Theory]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData("/usr/lib/postgresql/15/bin")]
    [InlineData("/home/linuxbrew/.linuxbrew/opt")]
    public void The_rule_lets_public_places_pass(string text) => Offence.None(Offences(text));

    [Fact]
    public void The_rule_bites_on_a_lock_with_a_host() => Assert.True(HasHost("{ \"resolved\": " + "\"https://registry.example.org/a.tgz\" }"));

    private static bool HasHost(string lockFile) => lockFile.Contains("\"resolved\"", StringComparison.Ordinal);

    private static IEnumerable<string> Offences(string text) => Place().Matches(text).Select(m => m.Value);

    // Folders of everybody (Homebrew on Linux) may be named.
    [GeneratedRegex("""
        (?<![\w./])/(home/(?!linuxbrew)\w+|root/\w|Users/\w|work/\w)
        | [A-Z]:\\Users
        | https?://[\w.-]*(registry|nuget|npm|artifactory|nexus|proxy|mirror)[\w.-]*[:/]
        | https?://[\w.:-]+/(artifactory|nexus|repository)/
        | https?://(10|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Place();
}
