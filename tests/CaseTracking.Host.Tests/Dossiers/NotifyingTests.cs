using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Telling the citizen, paying, and the letter.</summary>
public sealed class NotifyingTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    [Theory]
    [InlineData("{\"wijze\":\"Aangetekend\"}", 422, "bewijs-ontbreekt")]
    [InlineData("{\"wijze\":\"Brief\",\"bewijs\":\"Jan Peeters\"}", 422, "bewijs-ongeldig")]
    [InlineData("{\"wijze\":\"Brief\",\"op\":\"2999-01-01\"}", 422, "mededeling-in-toekomst")]
    [InlineData("{\"wijze\":\"Brief\",\"op\":\"2020-01-01\"}", 422, "mededeling-voor-beslissing")]
    [InlineData("{\"wijze\":\"Duif\"}", 400, null)]
    public async Task A_notice_that_breaks_a_rule_is_refused_with_its_code(string body, int status, string? code)
    {
        var permit = await Permit.Decided(product);
        using var employee = await product.Employee();

        var answer = await permit.Do(employee, "mededeling", JsonElement.Parse(body));
        Assert.Equal(status, answer.Status);
        if (code is not null) Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task A_notice_starts_the_appeal_term_and_comes_once()
    {
        var permit = await Permit.Decided(product);
        using var employee = await product.Employee();
        Assert.Equal(204, (await permit.Do(employee, "mededeling", new { wijze = "Aangetekend", bewijs = "RR-1" })).Status);

        var told = await permit.Stored("beslissing_werd_meegedeeld");
        Assert.Equal(DateOnly.Parse(told.GetProperty("op").GetString()!, null).AddDays(30), DateOnly.Parse(told.GetProperty("beroepTot").GetString()!, null));
        var other = await permit.Do(employee, "mededeling", new { wijze = "Loket" });
        Assert.Equal((409, "beslissing-al-meegedeeld"), (other.Status, other.Code));
        var again = await permit.Do(employee, "mededeling", new { wijze = "Aangetekend", bewijs = "RR-1" });
        Assert.Equal((204, $"\"{await permit.Version()}\""), (again.Status, again.ETag));
    }

    [Fact]
    public async Task What_is_not_decided_is_not_notified()
    {
        var permit = await Permit.Drafted(product);
        using var employee = await product.Employee();

        var answer = await permit.Do(employee, "mededeling", new { wijze = "Loket" });
        Assert.Equal((409, "dossier-niet-beslist"), (answer.Status, answer.Code));
        Assert.Contains("nog niet beslist", (await employee.Open($"{permit.Page}/brief")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_holds_all_the_law_asks_and_the_look_is_recorded()
    {
        var permit = await Permit.Decided(product, Permit.Draft("Geweigerd"));
        using var employee = await product.Employee();

        var letter = await employee.Open($"{permit.Page}/brief");
        foreach (var sentence in new[]
        {
            "Fien Voorbeeld", permit.File.Nummer, "We weigeren uw aanvraag", "het college van burgemeester en schepenen", "De buren hebben geen hinder.",
            "Artikel 4 van het reglement.", "Pas uw plan aan.", "de deputatie van de provincie", "Provincieplein 1, 9999 Voorbeeldstad", "30 kalenderdagen",
            "Dienst Burgerzaken", "012 34 56 70",
        })
        {
            Assert.Contains(sentence, letter.Html, StringComparison.Ordinal);
        }

        Assert.Equal(2, await permit.Looks("beslissing-meedelen"));
        Assert.DoesNotContain("<script", letter.Html[letter.Html.IndexOf("id=\"brief\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Proof", "H1")]
    public async Task What_people_wrote_stands_in_the_letter_as_text()
    {
        const string hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var permit = await Permit.Decided(product, Permit.Draft(facts: hostile), name: "<b>Fien</b>");
        using var employee = await product.Employee();

        var raw = await employee.Http.GetStringAsync(new Uri($"{permit.Page}/brief", UriKind.Relative));
        Assert.DoesNotContain("<img src=x", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Fien", raw, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(2)", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_required_mention_there_is_no_letter_and_nothing_is_sent()
    {
        var permit = await Permit.Decided(product);
        await product.Change(
            $"""
            alter table dossiers.mt_events disable trigger all;
            update dossiers.mt_events set data = jsonb_set(data, '{"{vermeldingen}"}', '["beroepsinstantie"]')
            where stream_id = '{permit.File.DossierId}' and type = 'beslissing_werd_opgesteld';
            alter table dossiers.mt_events enable trigger all;
            """);
        using var employee = await product.Employee();

        var page = await employee.Open($"{permit.Page}/brief");
        Assert.Contains("tot wanneer u beroep kunt aantekenen", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"brief\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Fien Voorbeeld", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await permit.Looks("beslissing-meedelen"));
        var answer = await permit.Do(employee, "mededeling", new { wijze = "Loket" });
        Assert.Equal((409, "vermelding-ontbreekt"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Of_an_erased_person_there_is_no_letter_any_more()
    {
        var permit = await Permit.Decided(product);
        await product.Change($"delete from dossiers.kluis_sleutel where subject = (select burger from dossiers.dossieroverzicht where id = '{permit.File.DossierId}')");
        using var employee = await product.Employee();

        Assert.Contains("Gegevens gewist.", (await employee.Open($"{permit.Page}/brief")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_read_by_employees_alone_and_takes_no_post()
    {
        var permit = await Permit.Decided(product);
        using var citizen = await product.SignedIn(TestPeople.Anna);
        Assert.DoesNotContain("Fien Voorbeeld", (await citizen.Open($"{permit.Page}/brief")).Html, StringComparison.Ordinal);
        Assert.Equal(0, await permit.Looks("beslissing-meedelen"));
        using var employee = await product.Employee();
        var page = await employee.Open($"{permit.Page}/brief");
        var posted = await employee.Submit(page with { Html = page.Html.Replace("/afmelden", page.Url.AbsolutePath, StringComparison.Ordinal) }, "/brief");
        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, posted.Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await employee.Open($"/werk/dossiers/{Guid.NewGuid()}/brief")).Status);
    }

    [Fact]
    public async Task Not_more_is_paid_than_was_asked()
    {
        var permit = await Permit.Filed(product);
        using var employee = await product.Employee();

        Assert.Equal((409, "niets-te-betalen"), Said(await permit.Do(employee, "betaling", new { bedrag = 1 })));
        Assert.Equal((422, "bedrag-ongeldig"), Said(await permit.Do(employee, "betaalvraag", new { bedrag = 0.001m, reden = "Waarborg" })));
        Assert.Equal(204, (await permit.Do(employee, "betaalvraag", new { bedrag = 12.5m, reden = "Waarborg" })).Status);
        Assert.Equal((409, "betaling-te-hoog"), Said(await permit.Do(employee, "betaling", new { bedrag = 12.51m })));
        Assert.Equal(204, (await permit.Do(employee, "betaling", new { bedrag = 12.5m })).Status);
    }

    private static (int, string?) Said(Answer answer) => (answer.Status, answer.Code);
}
