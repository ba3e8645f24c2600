using System.Net;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Mijn;

/// <summary>What a citizen sees and does on the page of their own request.</summary>
public sealed class OwnPageTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    [Fact]
    public async Task The_page_shows_the_timeline_and_what_the_citizen_told()
    {
        using var own = await OwnRequest.Make(product);
        var page = await own.Citizen.Open(own.Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var shown in new[] { own.File.Nummer, "We hebben uw aanvraag", "Kerkstraat 12", "Fien Voorbeeld", "fien@voorbeeld.be", "Wat er gebeurde" })
            Assert.Contains(shown, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_as_the_page_of_the_code_with_what_is_for_the_citizen_alone_added()
    {
        using var own = await OwnRequest.Make(product);
        using var zaak = await own.AtWork();
        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "fotos" } })).Status);
        await product.Settled();
        Assert.Contains("We missen nog iets", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);
        using var anyone = product.Visitor();
        var (mine, code) = (Article(await own.Citizen.Open(own.Page)), Article(await anyone.Open($"/volgen/{own.File.Trackingcode}")));

        Assert.Contains("Bezorg het ons ten laatste op", code, StringComparison.Ordinal);
        var added = mine.Split('\n').Except(code.Split('\n')).ToList();
        Assert.Empty(code.Split('\n').Except(mine.Split('\n')));
        Assert.Contains(added, line => line.Contains("Kerkstraat 12", StringComparison.Ordinal));
        Assert.Equal($"{own.Page}/documenten", (await own.Citizen.Open($"{own.Page}?naar=documenten")).Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Citizen.Open($"{own.Page}?pagina=2")).Status);
    }

    [Fact]
    public async Task A_question_is_asked_and_answered_here_too_and_by_nobody_else()
    {
        using var own = await OwnRequest.Make(product);
        using var zaak = await own.AtWork();
        var question = $"Mag mijn zus {Guid.NewGuid():N} het afhalen?";
        Assert.Contains("Stel ons een vraag", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);
        Assert.Contains("Schrijf eerst uw vraag.", (await own.Citizen.Submit(await own.Citizen.Open($"{own.Page}/vragen"), "/vragen", ("Vraag", " "))).Html, StringComparison.Ordinal);
        var asked = await own.Citizen.Submit(await own.Citizen.Open($"{own.Page}/vragen"), "/vragen", ("Vraag", question));
        Assert.Contains("We kregen uw vraag.", asked.Html, StringComparison.Ordinal);
        Assert.Contains(question, asked.Html, StringComparison.Ordinal);
        Assert.Contains("U stelde 1 vraag. We antwoorden zo snel we kunnen.", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);

        var file = await zaak.Employee.Open($"/werk/dossiers/{own.File.DossierId}");
        var form = await zaak.Employee.Open(System.Text.RegularExpressions.Regex.Match(file.Html, "href=\"([^\"]*vragen/[^\"]*)\"").Groups[1].Value);
        await zaak.Employee.Submit(form, "vragen", ("Antwoord", "Ja, met een volmacht."));
        Assert.Contains("Ja, met een volmacht.", (await own.Citizen.Open($"{own.Page}/vragen")).Html, StringComparison.Ordinal);
        Assert.Contains("U stelde 1 vraag. We antwoordden.", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);

        using var bilal = await product.SignedIn(TestPeople.Bilal);
        Assert.Equal(HttpStatusCode.NotFound, (await bilal.Open($"{own.Page}/vragen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bilal.Open($"{own.Page}/meldingen")).Status);
    }

    [Fact]
    public async Task Which_mails_come_is_chosen_here_too()
    {
        using var own = await OwnRequest.Make(product);
        var page = await own.Citizen.Submit(await own.Citizen.Open($"{own.Page}/meldingen"), "/meldingen", ("Keuze", "EnkelActie"));
        Assert.Equal($"{own.Page}/meldingen", page.Url.AbsolutePath);
        Assert.Contains("We bewaarden uw keuze.", page.Html, StringComparison.Ordinal);
        Assert.Equal(1, await product.Count($"select count(*) from tijdlijn.meldvoorkeur where dossier_id = '{own.File.DossierId}' and enkel_actie"));
    }

    private static string Article(SeenPage page) =>
        System.Text.RegularExpressions.Regex.Match(page.Html, "<article id=\"burgerbeeld\">.*?</article>", System.Text.RegularExpressions.RegexOptions.Singleline).Value;

    [Fact]
    public async Task Requests_stand_newest_first_with_their_state()
    {
        using var first = await OwnRequest.Make(product, TestPeople.Bilal);
        using var second = await OwnRequest.Make(product, TestPeople.Bilal);
        var list = (await second.Citizen.Open("/mijn/aanvragen")).Html;

        Assert.True(list.IndexOf(second.File.Nummer, StringComparison.Ordinal) is > 0 and var newer && newer < list.IndexOf(first.File.Nummer, StringComparison.Ordinal));
        Assert.Contains("We hebben uw aanvraag.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_is_delivered_here_and_what_the_city_shares_is_saved_here_and_nothing_else()
    {
        using var own = await OwnRequest.Make(product);
        using var zaak = await own.AtWork();
        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "fotos" } })).Status);
        Assert.Equal(200, (await zaak.Deliver([("zichtbaarVoorBurger", "false")], ("geheim.txt", SampleFiles.Text))).Status);
        var shared = await zaak.Delivered("gedeeld.txt", SampleFiles.Text);

        var sent = await own.Citizen.Upload(await own.Citizen.Open($"{own.Page}/documenten"), [], ("Velden[0].Bestanden", "voor.png", SampleFiles.Png()));
        Assert.Contains("Bedankt.", sent.Html, StringComparison.Ordinal);
        var page = (await own.Citizen.Open(own.Page)).Html;
        Assert.Contains("voor.png", page, StringComparison.Ordinal);
        Assert.Contains("gedeeld.txt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim.txt", page + sent.Html, StringComparison.Ordinal);

        using var bilal = await product.SignedIn(TestPeople.Bilal);
        var address = Own(shared);
        Assert.Equal(HttpStatusCode.OK, (await own.Citizen.Open(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await own.Citizen.Open(shared)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bilal.Open(address)).Status);
        foreach (var hidden in (await zaak.List()).EnumerateArray().Where(s => !s.GetProperty("zichtbaarVoorBurger").GetBoolean()))
            Assert.Equal(HttpStatusCode.NotFound, (await own.Citizen.Open(Own(hidden.GetProperty("adres").GetString()!))).Status);
    }

    [Fact]
    public async Task A_decision_is_read_once_it_was_notified_and_not_before()
    {
        using var own = await OwnRequest.Make(product, body: new { product = PermitProduct.Permit, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" });
        var permit = new Permit(product, own.File);
        using var employee = await product.Employee();
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        Assert.Equal(204, (await permit.Do(employee, "volledigverklaring", null)).Status);
        Assert.Equal(204, (await permit.Do(employee, "ontwerpbeslissing", Permit.Draft("Geweigerd"))).Status);
        Assert.Equal(204, (await permit.Do(manager, "beslissing", new { ontwerp = 1 })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Citizen.Open($"{own.Page}/beslissing")).Status);
        Assert.DoesNotContain("De buren hebben geen hinder.", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);

        Assert.Equal(204, (await permit.Do(employee, "mededeling", new { op = DateTime.UtcNow.ToString("yyyy-MM-dd", null), wijze = "Brief" })).Status);
        await product.Settled();
        var page = await own.Citizen.Open(own.Page);
        Assert.Contains("Lees de brief met de beslissing", page.Html, StringComparison.Ordinal);
        Assert.Contains("In de brief leest u wat u kunt doen.", page.Html, StringComparison.Ordinal);
        var looks = await permit.Looks("beslissing-meedelen");
        var letter = (await own.Citizen.Open($"{own.Page}/beslissing")).Html;
        foreach (var said in new[] { "De buren hebben geen hinder.", "Artikel 4 van het reglement.", "Pas uw plan aan.", "De laatste dag is" })
            Assert.Contains(said, letter, StringComparison.Ordinal);
        Assert.Equal(looks, await permit.Looks("beslissing-meedelen"));
    }

    [Fact]
    public async Task The_citizen_takes_the_request_back_and_reads_so()
    {
        using var own = await OwnRequest.Make(product);
        using var zaak = await own.AtWork();
        var form = await own.Citizen.Open($"{own.Page}/intrekken");
        var done = await own.Citizen.Submit(form, "/intrekken", ("Toelichting", "Ik verhuis toch niet."));

        Assert.Equal(own.Page, done.Url.AbsolutePath);
        Assert.Contains("U trok uw aanvraag in.", done.Html, StringComparison.Ordinal);
        Assert.Contains("kunt deze aanvraag niet meer intrekken", (await own.Citizen.Open($"{own.Page}/intrekken")).Html, StringComparison.Ordinal);
        Assert.Equal(1, await product.Count(
            $"""
            select count(*) from dossiers.mt_events where stream_id = '{own.File.DossierId}' and type = 'aanvraag_werd_ingetrokken'
            and data ->> 'door' = 'Burger' and headers ->> 'channel' = 'web' and headers ->> 'actor' is null
            """));
        Assert.Contains("De burger trok de aanvraag in.", (await zaak.Employee.Open($"/werk/dossiers/{own.File.DossierId}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_told_before_the_request_is_taken_back_and_the_words_stay()
    {
        using var own = await OwnRequest.Make(product);
        using var zaak = await own.AtWork();
        var form = await own.Citizen.Open($"{own.Page}/intrekken");
        Assert.Equal(204, (await zaak.Act("notitie", new { notitie = "Gebeld." })).Status);
        var told = await own.Citizen.Submit(form, "/intrekken", ("Toelichting", "Ik verhuis toch niet."));

        Assert.Contains("Er veranderde net iets", told.Html, StringComparison.Ordinal);
        Assert.Contains("Ik verhuis toch niet.", told.Html, StringComparison.Ordinal);
        Assert.Equal(own.Page, (await own.Citizen.Submit(told, "/intrekken")).Url.AbsolutePath);
    }

    [Fact]
    public async Task The_citizen_reads_on_which_days_and_why_somebody_looked_but_never_who()
    {
        using var own = await OwnRequest.Make(product);
        using var zaak = await own.AtWork();
        Assert.DoesNotContain("Wie bekeek uw gegevens?", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);
        await zaak.Employee.Open($"/werk/dossiers/{own.File.DossierId}");
        var page = (await own.Citizen.Open(own.Page)).Html;

        Assert.Contains("Wie bekeek uw gegevens?", page, StringComparison.Ordinal);
        Assert.Contains("om uw aanvraag te behandelen", page, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPeople.Burgerzaken.Subject, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_be_paid_is_told_until_it_was()
    {
        using var own = await OwnRequest.Make(product, body: new { product = PermitProduct.Permit, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" });
        using var zaak = await own.AtWork();
        Assert.Equal(204, (await zaak.Act("betaalvraag", new { bedrag = 12.5m, reden = "Dossierkost" })).Status);
        await product.Settled();
        Assert.Contains("12,50 euro", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);

        Assert.Equal(204, (await zaak.Act("betaling", new { bedrag = 12.5m })).Status);
        await product.Settled();
        Assert.DoesNotContain("Nog te betalen", (await own.Citizen.Open(own.Page)).Html, StringComparison.Ordinal);
    }

    private static string Own(string address) => address.Replace("/dossiers/", "/dossiers/mijn/", StringComparison.Ordinal);
}
