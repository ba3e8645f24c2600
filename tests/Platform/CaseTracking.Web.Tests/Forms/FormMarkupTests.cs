using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Forms;

public sealed class FormMarkupTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_field_has_a_label_and_its_hint_is_tied_to_it()
    {
        var page = await Text(await fixture.Site.Get("/sample/form"));

        Assert.Contains("<label class=\"govuk-label govuk-label--m\" for=\"Name\">Uw naam</label>", page);
        Assert.Contains("<div class=\"govuk-hint\" id=\"Name-hint\">Zoals op uw identiteitskaart.</div>", page);
        Assert.Matches("<input aria-describedby=\"Name-hint\" autocomplete=\"name\" class=\"govuk-input\" id=\"Name\" name=\"Name\" type=\"text\" value=\"\"", page);
        Assert.Contains("<fieldset aria-describedby=\"Since-hint\" class=\"govuk-fieldset\" role=\"group\">", page);
        foreach (Match id in Regex.Matches(page, " for=\"([^\"]+)\"")) Assert.Single(Regex.Matches(page, $" id=\"{id.Groups[1].Value}\""));
        Assert.DoesNotContain("govuk-error", page);
    }

    [Fact]
    public async Task What_is_wrong_stands_on_top_and_at_the_field_and_nothing_typed_is_lost()
    {
        var page = await Post(("Name", ""), ("Product", "rijbewijs"), ("Since.Day", "31"), ("Since.Month", "2"), ("Since.Year", "2026"), ("Question", "Waar\n\"kan\" <ik>?"));

        Assert.Contains("<title>Fout: Een aanvraag doen – Stad Voorbeeldstad</title>", page);
        Assert.Contains("<a href=\"#Name\">Vul uw naam in.</a>", page);
        Assert.Contains("<a href=\"#Channel\">Vul dit in.</a>", page);
        Assert.Contains("<a href=\"#Since\">Vul een bestaande datum in, zoals 21 11 2026.</a>", page);
        Assert.Contains("id=\"Name-error\"><span class=\"govuk-visually-hidden\">Fout: </span>Vul uw naam in.</p>", page);
        Assert.Contains("aria-describedby=\"Name-hint Name-error\" aria-invalid=\"true\"", page);
        Assert.Contains("<option selected=\"selected\" value=\"rijbewijs\">", page);
        Assert.Matches("id=\"Since\" inputmode=\"numeric\" name=\"Since.Day\" type=\"text\" value=\"31\"", page);
        Assert.Contains(">\nWaar&#xA;&quot;kan&quot; &lt;ik&gt;?</textarea>", page);
    }

    [Fact]
    public async Task A_good_form_is_followed_by_a_redirect() =>
        Assert.Equal(HttpStatusCode.Redirect, (await Send(("Name", "Mia Peeters"), ("Channel", "mail"))).StatusCode);

    [Fact]
    public async Task A_sentence_that_a_page_does_not_give_is_Dutch_too() =>
        Assert.Contains("Gebruik ten hoogste 80 tekens.", await Post(("Name", new string('x', 81)), ("Channel", "mail")));

    private async Task<string> Post(params (string, string)[] fields) => await Text(await Send(fields));

    private async Task<HttpResponseMessage> Send(params (string Name, string Value)[] fields)
    {
        var form = await Text(await fixture.Site.Get("/sample/form"));
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        var posted = fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));

        return await fixture.Site.Client.PostAsync("/sample/form", new FormUrlEncodedContent(posted));
    }

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
