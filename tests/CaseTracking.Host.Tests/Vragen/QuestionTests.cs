using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>Question and answer in one thread, by pages.</summary>
public sealed class QuestionTests(MailingProduct product) : IClassFixture<MailingProduct>
{
    private readonly string _question = $"Mag mijn zus {Guid.NewGuid():N} het afhalen?";
    private readonly string _answer = $"Ja, met {Guid.NewGuid():N} een volmacht.";

    [Fact]
    public async Task A_question_is_asked_answered_and_read_in_one_thread_and_its_words_stand_nowhere_else()
    {
        using var burger = await Burger.Filed(product);
        var page = await burger.Ask(await burger.Identify(), _question);
        Assert.Contains("We kregen uw vraag.", page.Html, StringComparison.Ordinal);
        Assert.Contains(_question, page.Html, StringComparison.Ordinal);
        Assert.Contains("Nog geen antwoord.", page.Html, StringComparison.Ordinal);

        using var werk = new Werk(await product.Employee(), burger.File);
        var file = await werk.Open();
        Assert.Contains(_question, file.Html, StringComparison.Ordinal);
        Assert.Contains("De burger wacht op antwoord", file.Html, StringComparison.Ordinal);
        var form = await werk.Employee.Open(Link(file, "vragen/"));
        Assert.Contains(_question, form.Html, StringComparison.Ordinal);
        file = await werk.Employee.Submit(form, "vragen", ("Antwoord", _answer));
        Assert.Equal(werk.Page, file.Url.AbsolutePath);
        Assert.Contains("De burger kan uw antwoord nu lezen.", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("De burger wacht op antwoord", file.Html, StringComparison.Ordinal);

        page = await burger.Browser.Open($"{burger.Timeline}/inzage");
        Assert.Contains("Dienst Burgerzaken antwoordde", page.Html, StringComparison.Ordinal);
        Assert.Contains(_answer, page.Html, StringComparison.Ordinal);
        await Timeline(burger, "U stelde een vraag", "We beantwoordden uw vraag");
        Assert.Empty(await Kanariezoeker.Find(product, _question, _answer));
    }

    [Fact]
    public async Task A_question_leaves_the_card_of_the_request_as_it_was()
    {
        using var burger = await Burger.Filed(product);
        await Timeline(burger, "We hebben uw aanvraag");
        await burger.Ask(await burger.Identify(), _question);
        var page = await Timeline(burger, "U stelde een vraag");
        Assert.Contains("We hebben uw aanvraag", System.Text.RegularExpressions.Regex.Match(page.Html, "ct-card.*?</section>|ct-card.*?</div>", System.Text.RegularExpressions.RegexOptions.Singleline).Value, StringComparison.Ordinal);
        Assert.DoesNotContain(_question, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_says_why_and_keeps_what_was_typed()
    {
        using var burger = await Burger.Filed(product);
        var page = await burger.Identify();
        Assert.Contains("Schrijf eerst uw vraag.", (await burger.Ask(page, " ")).Html, StringComparison.Ordinal);
        var kept = await burger.Ask(page, new string('a', 2001));
        Assert.Contains("Hou uw vraag onder 2000 tekens.", kept.Html, StringComparison.Ordinal);
        Assert.Contains(new string('a', 2001), kept.Html, StringComparison.Ordinal);

        for (var i = 0; i < 5; i++) page = await burger.Ask(page, $"Vraag nummer {i}?");
        kept = await burger.Ask(page, "En nog een zesde?");
        Assert.Contains("Er wachten al 5 vragen op een antwoord.", kept.Html, StringComparison.Ordinal);
        Assert.Contains("En nog een zesde?", kept.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_sent_twice_asks_once()
    {
        using var burger = await Burger.Filed(product);
        var page = await burger.Identify();
        await burger.Ask(page, _question);
        await burger.Ask(page, _question);
        Assert.Equal(1, await product.Count($"select count(*) from dossiers.mt_events where stream_id = '{burger.File.DossierId}' and type = 'vraag_werd_gesteld'"));
    }

    [Fact]
    public async Task Who_wrote_too_long_finds_the_words_back_after_a_new_code()
    {
        using var burger = await Burger.Filed(product);
        var page = await burger.Identify();
        await product.Change($"update web.one_time_session set expires_at = now() where resource = '{burger.File.DossierId}'");
        page = await burger.Ask(page, _question);
        Assert.Equal($"{burger.Timeline}/toegang", page.Url.AbsolutePath);
        Assert.DoesNotContain(_question, page.Html, StringComparison.Ordinal);
        Assert.Contains(_question, (await burger.Identify()).Html, StringComparison.Ordinal);
        Assert.Equal(0, await product.Count($"select count(*) from dossiers.mt_events where stream_id = '{burger.File.DossierId}' and type = 'vraag_werd_gesteld'"));
    }

    [Fact]
    public async Task A_closed_request_is_asked_about_and_answered_all_the_same()
    {
        using var burger = await Burger.Filed(product);
        using var werk = new Werk(await product.Employee(), burger.File);
        await werk.Done("sluiting", new { reden = "ZonderGevolg" });
        await burger.Ask(await burger.Identify(), _question);
        var form = await werk.Employee.Open(Link(await werk.Open(), "vragen/"));
        await werk.Employee.Submit(form, "vragen", ("Antwoord", _answer));
        Assert.Contains(_answer, (await burger.Browser.Open($"{burger.Timeline}/inzage")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_over_the_api_needs_a_question_that_is_open_and_words()
    {
        using var werk = await Werk.Begin(product);
        var asked = await werk.Act("vraag", new { vraag = "Hoe lang duurt het nog?" });
        Assert.Equal(200, asked.Status);
        var id = System.Text.Json.JsonElement.Parse(asked.Body).GetProperty("vraagId").GetGuid();

        Assert.Equal((422, "antwoord-leeg"), Refused(await werk.Act("antwoord", new { vraagId = id, antwoord = " " })));
        Assert.Equal(400, (await werk.Act("antwoord", new { vraagId = id, antwoord = new string('a', 4001) })).Status);
        Assert.Equal((409, "vraag-niet-open"), Refused(await werk.Act("antwoord", new { vraagId = Guid.NewGuid(), antwoord = _answer })));
        Assert.Equal((422, "vraag-leeg"), Refused(await werk.Act("vraag", new { vraag = "" })));
        Assert.Equal(400, (await werk.Act("vraag", new { vraag = new string('a', 2001) })).Status);
        await werk.Done("antwoord", new { vraagId = id, antwoord = _answer });
        Assert.Equal((409, "vraag-niet-open"), Refused(await werk.Act("antwoord", new { vraagId = id, antwoord = _answer })));
    }

    [Fact]
    public async Task The_page_of_an_answer_keeps_what_was_typed_and_is_not_there_for_another_question()
    {
        using var werk = await Werk.Begin(product);
        var id = System.Text.Json.JsonElement.Parse((await werk.Act("vraag", new { vraag = _question })).Body).GetProperty("vraagId").GetGuid();
        var form = await werk.Open($"vragen/{id}");
        Assert.Contains("Schrijf eerst uw antwoord.", (await werk.Employee.Submit(form, "vragen", ("Antwoord", ""))).Html, StringComparison.Ordinal);
        await werk.Done("antwoord", new { vraagId = id, antwoord = "Ja." });

        var late = await werk.Employee.Submit(form, "vragen", ("Antwoord", _answer));
        Assert.Contains(_answer, late.Html, StringComparison.Ordinal);
        Assert.Contains("Een collega wijzigde dit dossier net.", late.Html, StringComparison.Ordinal);
        Assert.Contains("Deze vraag wacht niet meer op een antwoord.", (await werk.Employee.Submit(late, "vragen", ("Antwoord", _answer))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await werk.Open($"vragen/{Guid.NewGuid()}")).Status);
        Assert.True(await product.Count($"select count(*) from dossiers.inzage where dossier_id = '{werk.File.DossierId}' and doel = 'vraag-beantwoorden'") > 0);
    }

    [Fact]
    public async Task Of_an_erased_person_nothing_is_asked_and_nothing_is_left_to_read()
    {
        using var burger = await Burger.Filed(product);
        var page = await burger.Ask(await burger.Identify(), _question);
        using var zaak = await Stukzaak.Of(product, burger.File);
        await zaak.Erase();

        Assert.Contains("De gegevens van deze burger zijn gewist.", (await burger.Ask(page, "Nog iets?")).Html, StringComparison.Ordinal);
        var seen = await burger.Browser.Open($"{burger.Timeline}/inzage");
        Assert.DoesNotContain(_question, seen.Html, StringComparison.Ordinal);
        Assert.Contains("Gegevens gewist", seen.Html, StringComparison.Ordinal);
    }

    private static (int, string?) Refused(Answer answer) => (answer.Status, answer.Code);

    private static string Link(SeenPage page, string holding) =>
        System.Text.RegularExpressions.Regex.Match(page.Html, $"href=\"([^\"]*{holding}[^\"]*)\"").Groups[1].Value;

    private static async Task<SeenPage> Timeline(Burger burger, params string[] lines)
    {
        SeenPage? page = null;
        await Eventually.Holds(
            async () => lines.All((page = await burger.Browser.Open(burger.Timeline)).Html.Contains), $"the timeline says {string.Join(", ", lines)}");
        return page!;
    }
}
