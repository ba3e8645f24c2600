using System.Text.RegularExpressions;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Timeline;

public sealed class TimelineMarkupTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Name_and_state_of_a_step_are_one_phrase_and_the_current_one_is_marked()
    {
        var page = await Page();

        Assert.Contains("<ol class=\"ct-steps\" aria-label=\"Voortgang van uw aanvraag\">", page);
        Assert.Contains("<span class=\"ct-step__name\">Ontvangen<span class=\"govuk-visually-hidden\">: klaar</span></span>", page);
        Assert.Contains("<li aria-current=\"step\" class=\"ct-step ct-step--now\">", page);
        Assert.Single(Regex.Matches(page, "aria-current=\"step\""));
    }

    [Fact]
    public async Task History_is_an_ordered_list_with_stable_ids_and_machine_times()
    {
        var page = await Page();

        Assert.Contains("<ol class=\"ct-history\" reversed=\"reversed\">", page);
        Assert.Contains("<li class=\"ct-event\" id=\"stap-1\">", page);
        Assert.Contains("datetime=\"2026-11-03T09:05&#x2B;01:00\"", page);
        Assert.Contains("<h3 class=\"ct-event__title\">We kregen uw aanvraag</h3>", page);
        Assert.Contains("<a href=\"/sample/track?pagina=2\" rel=\"next\">Oudere stappen</a>", page);
    }

    [Fact]
    public async Task The_card_says_the_date_the_old_one_why_and_that_nothing_is_to_be_done()
    {
        var page = await Page();

        Assert.Contains("<h2 class=\"ct-card__heading\" id=\"stand\">We bekijken uw aanvraag</h2>", page);
        Assert.Contains("<del><span class=\"govuk-visually-hidden\">eerst: </span>20 november</del>", page);
        Assert.Contains("<strong>vrijdag 27 november 2026</strong>", page);
        Assert.Contains("De reden: we wachten nog op een attest van uw arts.", page);
        Assert.Contains("<p>U hoeft nu niets te doen.</p>", page);
    }

    private async Task<string> Page() => await (await fixture.Site.Get("/sample/track")).Content.ReadAsStringAsync();
}
