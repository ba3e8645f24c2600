using System.Net;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>The same acts by pages, without JavaScript: what works goes back to the file, what does not keeps what was typed.</summary>
public sealed class HandelpaginaTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task A_file_goes_from_desk_to_citizen_by_pages_alone()
    {
        using var werk = await Werk.Begin(product);
        var page = await werk.Employee.Submit(await werk.Open(), "Neem");
        Assert.Contains("U behandelt dit dossier nu.", page.Html, StringComparison.Ordinal);
        page = await werk.Employee.Submit(page, "Volledig");
        Assert.Contains("role=\"status\"", page.Html, StringComparison.Ordinal);

        page = await werk.Fill("afhaling", ("Plaats", "snelloket"), ("Dag.Day", "27"), ("Dag.Month", "11"), ("Dag.Year", "2099"), ("Uur", "11u"));
        Assert.Contains("Het ligt klaar vanaf vrijdag 27 november 2099, 11.00 uur: Stadskantoor, snelloket.", page.Html, StringComparison.Ordinal);
        page = await werk.Fill("afgifte", ("Ontvanger", "Gemachtigde"), ("Controle", "Eid"), ("Volmacht", "true"));
        Assert.Contains("Het document is afgegeven.", page.Html, StringComparison.Ordinal);
        page = await werk.Fill("correctie", ("Reden", "VerkeerdDossier"), ("Toelichting", "Het was de buur."));
        Assert.Contains("De stand is rechtgezet.", page.Html, StringComparison.Ordinal);
        page = await werk.Fill("sluiting", ("Reden", "Afgehandeld"));
        Assert.Equal(werk.Page, page.Url.AbsolutePath);
        Assert.DoesNotContain($"href=\"{werk.Page}/sluiting\"", page.Html, StringComparison.Ordinal);
        page = await werk.Fill("heropening", ("Reden", "Vergissing"));
        Assert.Contains($"href=\"{werk.Page}/sluiting\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Uw notitie is bewaard.", (await werk.Fill("notitie", ("Notitie", "Klaar."))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Uw notitie is bewaard.", (await werk.Open()).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("afhaling", "Uur=straks&Plaats=snelloket", "Schrijf het uur zoals 11.00.", "value=\"straks\"")]
    [InlineData("afhaling", "Uur=11.00", "Vul in vanaf welke dag.", "value=\"11.00\"")]
    [InlineData("afgifte", "Ontvanger=Gemachtigde&Controle=Eid", "Er ligt nog niets klaar.", "checked=\"checked\"")]
    [InlineData("stopzetting", "Toelichting=Zomaar", "Kies waarom u het dossier stopzet.", "Zomaar")]
    [InlineData("stopzetting", "Reden=NietAangevuld&Toelichting=Zomaar", "We wachten niet op stukken van de burger.", "Zomaar")]
    [InlineData("sluiting", "Reden=Afgehandeld", "Verklaar het dossier eerst volledig.", "checked=\"checked\"")]
    [InlineData("sluiting", "", "Kies waarom u het dossier sluit.", "Dossier sluiten")]
    [InlineData("heropening", "Reden=Vergissing&Toelichting=Toch+niet", "Dit dossier is niet gesloten.", "Toch niet")]
    [InlineData("notitie", "Notitie=", "Schrijf eerst uw notitie.", "Notitie maken")]
    [InlineData("toewijzing", "Behandelaar=Bert+Burgerzaken", "Vul de code van de medewerker in, zonder spaties.", "value=\"Bert Burgerzaken\"")]
    [InlineData("overname", "Reden=Ziekte", "Niemand behandelt dit dossier.", "checked=\"checked\"")]
    [InlineData("overname", "", "Kies waarom u het dossier overneemt.", "Overnemen")]
    public async Task What_is_refused_says_why_and_keeps_what_was_typed(string pad, string velden, string zin, string bewaard)
    {
        using var werk = await Werk.Begin(product);
        var fields = velden.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).Select(v => (v[0], WebUtility.UrlDecode(v[1]))).ToArray();
        var page = await werk.Fill(pad, fields);

        Assert.Equal($"{werk.Page}/{pad}", page.Url.AbsolutePath);
        Assert.Contains(zin, page.Html, StringComparison.Ordinal);
        Assert.Contains("Er klopt nog iets niet", page.Html, StringComparison.Ordinal);
        Assert.Contains(bewaard, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_letter_of_authority_is_told_beside_its_box()
    {
        using var werk = await Werk.Begin(product);
        await werk.Done("volledigverklaring");
        await werk.Done("afhaling", new { plaats = "snelloket", vanaf = "2099-11-27T11:00" });
        var page = await werk.Fill("afgifte", ("Ontvanger", "Gemachtigde"), ("Controle", "Eid"));

        Assert.Contains("id=\"Volmacht-error\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Volmacht\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_act_that_is_offered_by_these_slices_has_its_page_and_an_unknown_file_has_none()
    {
        using var werk = await Werk.Begin(product);
        foreach (var pad in new[] { "afhaling", "afgifte", "intrekking", "stopzetting", "sluiting", "heropening", "correctie", "notitie", "toewijzing", "overname", "schorsing" })
        {
            Assert.Equal(HttpStatusCode.OK, (await werk.Open(pad)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await werk.Employee.Open($"/werk/dossiers/{Guid.NewGuid()}/{pad}")).Status);
        }
    }
}
