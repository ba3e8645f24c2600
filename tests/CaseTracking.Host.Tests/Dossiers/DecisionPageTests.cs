using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>The same acts by pages, without JavaScript.</summary>
public sealed class DecisionPageTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    private static readonly (string, string)[] Written = [("Feitelijk", "De tuin is groot genoeg."), ("Juridisch", "Artikel 4 van het reglement.")];

    [Fact]
    public async Task A_permit_is_drafted_decided_notified_and_paid_through_pages_alone()
    {
        var permit = await Permit.Complete(product);
        using var employee = await product.Employee();
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);

        await Done(permit, employee, "ontvankelijkheid");
        await Done(permit, employee, "ontwerpbeslissing", [.. Written, ("Uitkomst", "Toegekend"), .. Permit.Mentions.Select(m => ("Vermeldingen", m))]);
        await Done(permit, manager, "beslissing");
        await Done(permit, employee, "mededeling", ("Wijze", "Aangetekend"), ("Bewijs", "RR-9"));
        await Done(permit, employee, "betaalvraag", ("Bedrag", "12,50"), ("Reden", "Dossierkost"));
        await Done(permit, employee, "betaling", ("Bedrag", "12,5"));

        Assert.Equal("RR-9", (await permit.Stored("beslissing_werd_meegedeeld")).GetProperty("bewijs").GetString());
        Assert.Contains("De laatste dag is", (await employee.Open($"{permit.Page}/brief")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_declares_a_file_inadmissible_on_its_page()
    {
        var permit = await Permit.Filed(product);
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);

        await Done(permit, manager, "onontvankelijkheid", [.. Written, ("Alternatief", "Kom langs."), ("Grond", "GeenBelang"), .. Permit.Mentions.Select(m => ("Vermeldingen", m))]);
        Assert.Contains("De reden: de aanvrager heeft er geen belang bij.", (await manager.Open($"{permit.Page}/brief")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ontwerpbeslissing", "Kies wat u voorstelt.", "")]
    [InlineData("ontwerpbeslissing", "Schrijf op wat de burger nog kan doen.", "Uitkomst=Geweigerd")]
    [InlineData("onontvankelijkheid", "Kies de reden.", "Alternatief=Kom langs.")]
    [InlineData("onontvankelijkheid", "Alleen een leidinggevende van Dienst Burgerzaken beslist hierover.", "Grond=GeenBelang|Alternatief=Kom langs.")]
    public async Task Nothing_written_is_lost_when_something_is_missing(string act, string sentence, string more)
    {
        var permit = await Permit.Complete(product);
        using var employee = await product.Employee();
        var fields = more.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(f => (f.Split('=')[0], f.Split('=')[1])).ToArray();

        var told = await employee.Submit(await employee.Open($"{permit.Page}/{act}"), $"/{act}", [.. Written, .. fields, ("Vermeldingen", "dossiernummer")]);

        Assert.Contains(sentence, told.Html, StringComparison.Ordinal);
        foreach (var (_, words) in Written.Concat(fields)) Assert.Contains(words, told.Html, StringComparison.Ordinal);
        Assert.Matches("value=\"dossiernummer\" checked", told.Html);
        Assert.DoesNotMatch("value=\"beroepsinstantie\" checked", told.Html);
    }

    [Fact]
    public async Task Nothing_written_is_lost_when_a_colleague_was_first_and_the_next_try_works()
    {
        var permit = await Permit.Complete(product);
        using var employee = await product.Employee();
        var page = await employee.Open($"{permit.Page}/ontwerpbeslissing");
        Assert.Equal(204, (await permit.Do(employee, "betaalvraag", new { bedrag = 1, reden = "Waarborg" })).Status);

        var told = await employee.Submit(page, "/ontwerpbeslissing", [.. Written, ("Uitkomst", "Toegekend")]);
        Assert.Contains("Een collega wijzigde dit dossier net.", told.Html, StringComparison.Ordinal);
        foreach (var (_, words) in Written) Assert.Contains(words, told.Html, StringComparison.Ordinal);
        Assert.Equal(permit.Page, (await employee.Submit(told, "/ontwerpbeslissing", [.. Written, ("Uitkomst", "Toegekend")])).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_next_draft_begins_with_the_words_of_the_last_and_the_look_is_recorded()
    {
        var permit = await Permit.Drafted(product);
        using var employee = await product.Employee();

        var page = await employee.Open($"{permit.Page}/ontwerpbeslissing");
        Assert.Contains("De buren hebben geen hinder.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Er is al een ontwerp met nummer 1.", page.Html, StringComparison.Ordinal);
        Assert.Equal(1, await permit.Looks("beslissing-voorbereiden"));
    }

    [Fact]
    public async Task Who_read_an_older_draft_is_shown_the_new_one_and_decides_on_that()
    {
        var permit = await Permit.Drafted(product);
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        using var employee = await product.Employee();
        var page = await manager.Open($"{permit.Page}/beslissing");
        await permit.Do(employee, "ontwerpbeslissing", Permit.Draft("Geweigerd", facts: "Er is toch hinder."));

        var told = await manager.Submit(page, "/beslissing");
        Assert.Contains("Een collega wijzigde dit dossier net.", told.Html, StringComparison.Ordinal);
        Assert.Contains("Er is toch hinder.", told.Html, StringComparison.Ordinal);
        Assert.Equal(permit.Page, (await manager.Submit(told, "/beslissing")).Url.AbsolutePath);
        Assert.Equal((2, "Geweigerd"), ((await permit.Stored("beslissing_werd_genomen")).GetProperty("ontwerp").GetInt32(), (await permit.Stored("beslissing_werd_genomen")).GetProperty("uitkomst").GetString()));
    }

    [Theory]
    [InlineData("mededeling", "Op.Day=31|Op.Month=2|Op.Year=2026|Bewijs=RR-77|Wijze=Brief", "Vul een bestaande datum in", "RR-77")]
    [InlineData("mededeling", "Bewijs=RR-77", "Kies hoe de burger de beslissing kreeg.", "RR-77")]
    [InlineData("mededeling", "Wijze=Brief|Bewijs=Jan en Piet", "alleen letters, cijfers en streepjes", "Jan en Piet")]
    [InlineData("betaalvraag", "Bedrag=twaalf|Reden=Waarborg", "Vul een bedrag in boven 0 euro", "twaalf")]
    [InlineData("betaalvraag", "Bedrag=12,50", "Kies waarvoor.", "12,50")]
    public async Task A_form_that_is_not_right_keeps_what_was_typed(string act, string typed, string sentence, string kept)
    {
        var permit = await Permit.Decided(product);
        using var employee = await product.Employee();

        var told = await employee.Submit(
            await employee.Open($"{permit.Page}/{act}"), $"/{act}", [.. typed.Split('|').Select(f => (f.Split('=')[0], f.Split('=')[1]))]);
        Assert.Contains(sentence, told.Html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{kept}\"", told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_page_says_what_is_due()
    {
        var permit = await Permit.Filed(product);
        using var employee = await product.Employee();
        Assert.Contains("staat er niets open", (await employee.Open($"{permit.Page}/betaling")).Html, StringComparison.Ordinal);
        await permit.Do(employee, "betaalvraag", new { bedrag = 25.5m, reden = "Dossierkost" });

        var told = await employee.Submit(await employee.Open($"{permit.Page}/betaling"), "/betaling", ("Bedrag", "26"));
        Assert.Contains("Er staat nog 25,50 euro open. Kijk het bedrag na.", told.Html, StringComparison.Ordinal);
    }

    private static async Task Done(Permit permit, Visitor visitor, string act, params (string, string)[] fields)
    {
        var page = await visitor.Open($"{permit.Page}/{act}");
        var answer = await visitor.Submit(page, $"/{act}", fields);
        Assert.True(answer.Status == HttpStatusCode.OK && answer.Url.AbsolutePath == permit.Page, $"{act}: {answer.Status} {answer.Url} {answer.Html}");
    }
}
