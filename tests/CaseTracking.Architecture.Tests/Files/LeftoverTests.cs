using System.Text.RegularExpressions;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Files;

/// <summary>Work that is not finished has its place in the tracker, not in the code.</summary>
public sealed partial class LeftoverTests
{
    [Fact]
    public void No_file_holds_a_leftover() =>
        Offence.None(Repository.Matching(@"\.(cs|cshtml|sql|sh|mjs|css|csproj|props|targets|md)$|^build/")
            .Where(f => !f.EndsWith("/LeftoverTests.cs", StringComparison.Ordinal))
            .SelectMany(f => Offences(Repository.Read(f)).Select(w => $"{f}: {w}")));

    [Theory]
    [InlineData("// TODO later")]
    [InlineData("/* FIXME */")]
    [InlineData("# HACK")]
    [InlineData("throw new NotImplementedException();")]
    public void The_rule_bites_on_each(string text) => Assert.Single(Offences(text));

    private static IEnumerable<string> Offences(string text) => Leftover().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Leftover();
}
