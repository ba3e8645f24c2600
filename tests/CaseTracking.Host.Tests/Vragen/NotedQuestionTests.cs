using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>What a citizen asked by telephone or at the desk, written down by who heard it.</summary>
public sealed class NotedQuestionTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task A_question_that_came_by_telephone_is_noted_and_answered_later_in_its_thread()
    {
        using var werk = await Werk.Begin(product);
        var page = await werk.Fill("vraag", ("Kanaal", "Telefoon"), ("Vraag", "Mag mijn zoon het halen?"), ("Antwoord", ""));
        Assert.Equal(werk.Page, page.Url.AbsolutePath);
        foreach (var text in new[] { "De vraag is genoteerd en wacht op een antwoord.", "Mag mijn zoon het halen?", "per telefoon", "Vraag van de burger beantwoorden" })
            Assert.Contains(text, page.Html, StringComparison.Ordinal);

        await werk.Fill(Open(page.Html), ("Antwoord", "Ja, met een volmacht."));
        page = await werk.Fill("vraag", ("Kanaal", "Loket"), ("Vraag", "En mijn buur?"), ("Antwoord", ""));
        var second = await werk.Open(Open(page.Html));
        foreach (var text in new[] { "En mijn buur?", "Wat eerder gevraagd en beantwoord werd", "Mag mijn zoon het halen?", "Ja, met een volmacht." })
            Assert.Contains(text, second.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_at_once_is_noted_with_it_in_one_act()
    {
        using var werk = await Werk.Begin(product);
        var page = await werk.Fill("vraag", ("Kanaal", "Loket"), ("Vraag", "Wat kost het?"), ("Antwoord", "Niets."));

        Assert.Contains("De vraag en uw antwoord zijn genoteerd.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vraag van de burger beantwoorden", page.Html, StringComparison.Ordinal);
        Assert.Equal(2, await product.Count(
            $"select count(*) from dossiers.mt_events where stream_id = '{werk.File.DossierId}' and type in ('vraag_werd_gesteld', 'vraag_werd_beantwoord') and headers->>'channel' = 'Loket'"));
        Assert.Equal(0, await product.Count("select count(*) from dossiers.mt_events where data::text like '%Niets.%'"));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_question()
    {
        using var werk = await Werk.Begin(product);
        var form = await werk.Open("vraag");
        (string, string)[] fields = [("Kanaal", "Telefoon"), ("Vraag", "Hoe lang nog?"), ("Antwoord", "")];
        await werk.Employee.Submit(form, "vraag", fields);
        await werk.Employee.Submit(form, "vraag", fields);

        Assert.Equal(1, await product.Count($"select count(*) from dossiers.mt_events where stream_id = '{werk.File.DossierId}' and type = 'vraag_werd_gesteld'"));
    }

    [Fact]
    public async Task Without_words_or_a_channel_it_says_so_and_keeps_the_rest()
    {
        using var werk = await Werk.Begin(product);
        var page = await werk.Fill("vraag", ("Vraag", ""), ("Antwoord", "Zeker."));

        foreach (var text in new[] { "Kies hoe de vraag kwam.", "Schrijf wat de burger vroeg.", "Zeker." }) Assert.Contains(text, page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await product.Count($"select count(*) from dossiers.mt_events where stream_id = '{werk.File.DossierId}' and type = 'vraag_werd_gesteld'"));
    }

    private static string Open(string html) =>
        System.Text.RegularExpressions.Regex.Match(html, "/werk/dossiers/[0-9a-f-]+/(vragen/[0-9a-f-]+)\"").Groups[1].Value;
}
