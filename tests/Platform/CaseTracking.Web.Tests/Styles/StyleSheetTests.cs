using System.Globalization;
using System.Text.RegularExpressions;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Styles;

public sealed class StyleSheetTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_restored_sheet_holds_no_font_no_crest_and_no_address()
    {
        var css = await Sheet("/stijl/lib/govuk-frontend.min.css");

        Assert.DoesNotMatch(@"url\(|@font-face|GDS Transport|crest", css);
        Assert.Contains(".govuk-error-summary", css);
        Assert.Equal(css.Count(c => c == '{'), css.Count(c => c == '}'));
    }

    // What staff alone or paper alone need is no burden to a citizen on a phone. Over the wire it is a quarter of this.
    [Theory]
    [InlineData("casetracking", 15)]
    [InlineData("staff", 5)]
    [InlineData("print", 2)]
    public async Task Our_layer_stays_thin(string name, int kilobytes)
    {
        var css = await Sheet($"/stijl/{name}.css");

        Assert.InRange(css.Length, 1, kilobytes * 1024);
        Assert.DoesNotContain("url(", css);
    }

    [Theory]
    [InlineData("inkt", "papier", 7)]
    [InlineData("inkt", "vlak", 7)]
    [InlineData("stil", "papier", 4.5)]
    [InlineData("stil", "vlak", 4.5)]
    [InlineData("accent", "papier", 4.5)]
    [InlineData("accent", "vlak", 4.5)]
    [InlineData("accent-tekst", "accent", 4.5)]
    [InlineData("accent-tekst", "donker", 4.5)]
    [InlineData("merk", "papier", 4.5)]
    [InlineData("goed", "vlak", 4.5)]
    [InlineData("slecht", "vlak", 4.5)]
    [InlineData("let-op", "vlak", 4.5)]
    public async Task Colours_are_far_enough_apart_to_read(string text, string ground, double ratio)
    {
        var css = await Sheet("/stijl/casetracking.css");

        Assert.True(Contrast(Token(css, text), Token(css, ground)) >= ratio);
    }

    [Fact]
    public void The_measure_of_contrast_knows_black_white_and_a_pale_grey()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.True(Contrast("#aaaaaa", "#ffffff") < 4.5);
    }

    private async Task<string> Sheet(string url) => await (await fixture.Site.Get(url)).Content.ReadAsStringAsync();

    private static string Token(string css, string name) => Regex.Match(css, $"--ct-{name}: (#[0-9a-f]+)").Groups[1].Value;

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));

        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        var parts = Enumerable.Range(0, 3)
            .Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();

        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
