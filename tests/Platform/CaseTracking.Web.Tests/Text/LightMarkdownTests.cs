using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using CaseTracking.Testing;
using CaseTracking.Web.Text;
using Markdig;

namespace CaseTracking.Web.Tests.Text;

/// <summary>What a city may write, and that nothing else of it reaches a page.</summary>
[Trait("Proof", "H2")]
public sealed partial class LightMarkdownTests
{
    private static readonly string[] Allowed = ["p", "em", "strong", "ul", "ol", "li", "a", "br"];

    /// <summary>Each way in: as the text itself, in the address, the words or the title of a link, as an image, by reference, in a list.</summary>
    private static readonly string[] Ways = ["#", "[x](#)", "[x](<#>)", "[#](https://voorbeeld.be)", "[x](https://voorbeeld.be \"#\")", "![#](#)", "[x][y]\n\n[y]: #", "- *#*\n- [x](#)", "<#>"];

    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "http://voorbeeld.be", "//127.0.0.1:9/x", "/volgen/1", "https://voorbeeld.be@127.0.0.1/", "ftp://x",
        "mailto:x@voorbeeld.be?bcc=y@voorbeeld.be", "tel:1;phone-context=x", "blob:https://voorbeeld.be/1", "https:\\\\127.0.0.1",
    ];

    [Theory]
    [InlineData("Gewoon. Twee zinnen.", "<p>Gewoon. Twee zinnen.</p>", "Gewoon. Twee zinnen.")]
    [InlineData("Een.\n\nTwee.", "<p>Een.</p><p>Twee.</p>", "Een.\n\nTwee.")]
    [InlineData("Dit is **heel** *fijn*.", "<p>Dit is <strong>heel</strong> <em>fijn</em>.</p>", "Dit is heel fijn.")]
    [InlineData("Breng mee:\n\n- uw kaart\n- een foto", "<p>Breng mee:</p><ul class=\"govuk-list govuk-list--bullet\"><li>uw kaart</li><li>een foto</li></ul>", "Breng mee:\n\n- uw kaart\n- een foto")]
    [InlineData("1. eerst\n2. dan", "<ol class=\"govuk-list govuk-list--number\"><li>eerst</li><li>dan</li></ol>", "1. eerst\n2. dan")]
    [InlineData("Lees [de regels](https://voorbeeld.be/r?a=1&b=2).", "<p>Lees <a class=\"govuk-link\" href=\"https://voorbeeld.be/r?a=1&amp;b=2\" rel=\"noopener noreferrer\">de regels</a>.</p>", "Lees de regels (https://voorbeeld.be/r?a=1&b=2).")]
    [InlineData("Bel [ons](tel:012345670) of [mail](mailto:stad@voorbeeld.be).", "<p>Bel <a class=\"govuk-link\" href=\"tel:012345670\" rel=\"noopener noreferrer\">ons</a> of <a class=\"govuk-link\" href=\"mailto:stad@voorbeeld.be\" rel=\"noopener noreferrer\">mail</a>.</p>", "Bel ons (012345670) of mail (stad@voorbeeld.be).")]
    public void What_a_city_may_write_is_shown_and_mailed(string text, string html, string mail)
    {
        Assert.Equal(html, Html(text));
        Assert.Equal(mail, LightMarkdown.Plain(text));
        Assert.Empty(LightMarkdown.Faults(text));
    }

    [Theory]
    [InlineData("<b>Vet</b>", "&lt;b&gt;Vet&lt;/b&gt;", "HTML")]
    [InlineData("Kijk ![beeld](https://voorbeeld.be/p.png) hier", "Kijk  hier", "Images")]
    [InlineData("[klik](javascript:alert(1))", "klik", "The link to 'javascript:alert(1)' is left out")]
    [InlineData("> Een citaat", "Een citaat", "alone")]
    [InlineData("`code`", "code", "alone")]
    [InlineData("    ingesprongen", "ingesprongen", "alone")]
    public void What_a_city_may_not_write_is_left_out_and_named(string text, string shown, string fault)
    {
        Assert.Equal($"<p>{shown}</p>", Html(text));
        Assert.Contains(LightMarkdown.Faults(text), f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void No_hostile_text_becomes_an_element_an_address_or_a_script()
    {
        foreach (var text in Hostile()) Assert.Empty(Harm(Html(text)).Select(harm => $"{harm} of {text}"));
    }

    [Fact]
    public void Every_unsafe_address_is_named()
    {
        foreach (var address in Addresses.Where(a => !a.Any(char.IsControl) && !a.StartsWith(' ')))
            Assert.Contains(LightMarkdown.Faults($"[x](<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)"), f => f.Contains("is left out", StringComparison.Ordinal));
    }

    [Fact]
    public void A_renderer_that_lets_html_through_is_found()
    {
        var harm = Hostile().SelectMany(text => Harm(Markdown.ToHtml(text))).Select(h => h.Split(' ')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "element", "address", "relation" }, harm);
    }

    [Fact]
    public void What_is_nested_too_deep_is_a_fault_and_no_crash()
    {
        Assert.NotEmpty(LightMarkdown.Faults(string.Concat(Enumerable.Repeat("> ", 5000)) + "x"));
        Assert.NotNull(LightMarkdown.Faults(new string('[', 20_000)));
        Assert.NotNull(LightMarkdown.Faults(new string('*', 20_000)));
    }

    private static IEnumerable<string> Hostile() =>
        from way in Ways
        from text in HostileText.All.Concat(Addresses)
        select way.Replace("#", text, StringComparison.Ordinal);

    // What is in the page that a list of harmless things does not hold.
    private static IEnumerable<string> Harm(string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            var (name, attributes) = (tag.Groups[1].Value.ToLowerInvariant(), tag.Groups[2].Value);
            if (!Allowed.Contains(name)) yield return $"element {name}";
            var rest = Harmless().Replace(attributes, "").Trim(' ', '/');
            if (rest.Length > 0) yield return $"attribute {rest}";
            if (name != "a" || tag.Value.StartsWith("</", StringComparison.Ordinal)) continue;
            if (!SafeAddress().IsMatch(attributes)) yield return $"address {attributes}";
            if (!attributes.Contains("rel=\"noopener noreferrer\"", StringComparison.Ordinal)) yield return $"relation {attributes}";
        }
    }

    private static string Html(string text)
    {
        using var writer = new StringWriter();
        LightMarkdown.Html(text).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("</?([a-zA-Z!?][^\\s/>]*)((?:\"[^\"]*\"|[^>])*)>?")]
    private static partial Regex Tag();

    [GeneratedRegex("(class=\"govuk-(link|list govuk-list--(bullet|number))\")|(href=\"[^\"<>]*\")|(rel=\"noopener noreferrer\")")]
    private static partial Regex Harmless();

    [GeneratedRegex("href=\"(https://(?!voorbeeld\\.be@)[^\"]*|mailto:[^\"?]*|tel:[0-9+-]*)\"")]
    private static partial Regex SafeAddress();
}
