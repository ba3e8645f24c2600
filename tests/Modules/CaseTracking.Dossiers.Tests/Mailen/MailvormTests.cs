using System.Xml;
using System.Xml.Linq;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Mailen;
using CaseTracking.Identificatie;

namespace CaseTracking.Dossiers.Tests.Mailen;

public sealed class MailvormTests
{
    private static readonly StuurMailAanAanvrager Bericht = new(
        Guid.Empty, "Onderwerp", "Uw aanvraag is volledig", ["Het gaat over uw aanvraag.", "We hebben alles."], ["Vragen? Bel ons."], "/volgen/{code}", "/volgen/{code}/meldingen");

    [Fact]
    public void The_text_says_in_order_what_it_is_about_where_to_look_whom_to_call_and_how_to_stop()
    {
        var vorm = Vorm(Bericht, "ABC");
        Assert.Equal(
            """
            Goedendag

            Uw aanvraag is volledig

            Het gaat over uw aanvraag.

            We hebben alles.

            Bekijk uw aanvraag: https://volg.stad.be/volgen/ABC

            Vragen? Bel ons.

            Met vriendelijke groeten
            Stad

            Wilt u geen mails meer? https://volg.stad.be/volgen/ABC/meldingen

            """.ReplaceLineEndings("\n"), vorm.Tekst());
        Assert.Equal("<https://volg.stad.be/volgen/ABC/meldingen>", vorm.Mail(Guid.NewGuid(), "fien@voorbeeld.be").Headers["List-Unsubscribe"]);
    }

    [Fact]
    public void Without_a_code_the_link_leads_to_the_page_that_asks_for_it()
    {
        var vorm = Mailvorm.Van(Bericht, null, Adres, "Stad");
        Assert.Contains("https://volg.stad.be/volgen\n", vorm.Tekst(), StringComparison.Ordinal);
        Assert.DoesNotContain("geen mails", vorm.Tekst() + vorm.Html(), StringComparison.Ordinal);
        Assert.Empty(vorm.Mail(Guid.NewGuid(), "fien@voorbeeld.be").Headers);
    }

    [Fact]
    [Trait("Proof", "H1")]
    public void Five_hundred_hostile_texts_stand_in_the_mail_to_the_letter_and_add_no_element()
    {
        var plain = Elements(Vorm(Bericht, "ABC").Html());
        var hostile = Hostile().ToList();
        Assert.Equal(500, hostile.Count);
        foreach (var text in hostile)
        {
            var html = Vorm(new(Guid.Empty, text, text, [text, text], [text], "/volgen/{code}", "/volgen/{code}/meldingen"), "ABC", stad: text).Html();
            var root = Read(html);
            Assert.Equal(plain, Elements(html));
            Assert.Equal((text, text), (root.Descendants("title").Single().Value, root.Descendants("h1").Single().Value));
            Assert.Equal(3, root.Descendants("p").Count(p => p.Value == text));
        }
    }

    [Fact]
    public void The_count_of_elements_bites_on_a_text_that_was_not_made_safe() =>
        Assert.NotEqual(Elements("<p>x</p>"), Elements("<p><b>x</b></p>"));

    [Fact]
    [Trait("Proof", "D8")]
    public void Ten_thousand_mails_lead_to_their_own_request_alone()
    {
        var codes = Enumerable.Range(0, 10_000).Select(_ => Trackingcode.New().Value).ToList();
        Assert.All(codes, code =>
        {
            var vorm = Vorm(Bericht, code);
            var links = Read(vorm.Html()).Descendants("a").Select(a => a.Attribute("href")!.Value);
            Assert.Equal([$"https://volg.stad.be/volgen/{code}", $"https://volg.stad.be/volgen/{code}/meldingen"], links);
            Assert.Equal(2, vorm.Tekst().Split($"/volgen/{code}").Length - 1);
        });
    }

    private static Mailvorm Vorm(StuurMailAanAanvrager bericht, string code, string stad = "Stad") => Mailvorm.Van(bericht, new Volgcode(code), Adres, stad);

    private static Uri Adres(string pad) => new(new Uri("https://volg.stad.be"), pad);

    private static List<string> Elements(string html) => [.. Read(html).DescendantsAndSelf().Select(e => $"{e.Name}({string.Join(',', e.Attributes().Select(a => a.Name))})")];

    private static XElement Read(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static IEnumerable<string> Hostile() =>
        from tag in new[] { "script>alert(1)</script", "img src=x onerror=alert(1)", "svg/onload=alert(1)", "iframe src=javascript:alert(1)", "a href=\"javascript:alert(1)\"", "style>*{}</style", "body onload=alert(1)", "/p><script>alert(1)</script", "math><mtext></mtext", "!--" }
        from wrap in new[] { "<{0}>", "\"><{0}>", "'><{0}>", "</title><{0}>", "</h1><{0}>", "<<{0}>>", "&lt;{0}&gt;", "<{0}//", "]]><{0}>", "\u00e9<{0}>" }
        from tail in new[] { "", "\" onmouseover=\"alert(1)", "' x='", "&#60;b&#62;", "{{7*7}}" }
        select wrap.Replace("{0}", tag, StringComparison.Ordinal) + tail;
}
