using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Files;

public sealed class SizeTests(ITestOutputHelper output)
{
    private const int Longest = 250;
    private const int LongestMedian = 45;

    [Fact]
    public void No_source_file_is_long() =>
        Offence.None(Repository.Matching(@"\.cs$").SelectMany(f => Offences(f, LinesOf(f))));

    [Theory]
    [InlineData(250, 0)]
    [InlineData(251, 1)]
    public void The_rule_bites_one_line_over(int lines, int offences) => Assert.Equal(offences, Offences("a.cs", lines).Count());

    [Fact]
    public void Half_of_the_source_files_are_short()
    {
        var median = Median([.. Repository.Matching(@"^src/.*\.cs$").Select(LinesOf)]);
        output.WriteLine($"Median: {median} lines in src, {Median([.. Repository.Matching(@"^tests/.*\.cs$").Select(LinesOf)])} in tests.");

        Assert.InRange(median, 1, LongestMedian);
    }

    [Fact]
    public void The_median_is_the_one_in_the_middle() => Assert.Equal(46, Median([900, 1, 46]));

    [Fact]
    public void The_readme_fits_on_one_screen() => Offence.None(Repository.Matching("^README.md$").SelectMany(f => ReadmeOffences(LinesOf(f))));

    [Fact]
    public void The_rule_bites_on_a_readme_that_must_be_scrolled() => Assert.Single(ReadmeOffences(61));

    private static IEnumerable<string> Offences(string file, int lines) => lines > Longest ? [$"{file} has {lines} lines"] : [];

    private static IEnumerable<string> ReadmeOffences(int lines) => lines > 60 ? [$"README.md has {lines} lines"] : [];

    private static int LinesOf(string file) => Repository.Read(file).Count(c => c == '\n');

    private static int Median(List<int> sizes) => sizes.Order().ElementAt(sizes.Count / 2);
}
