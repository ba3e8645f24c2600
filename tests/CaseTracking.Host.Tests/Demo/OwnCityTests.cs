using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Demo;

/// <summary>Who signs in to the demo as a citizen finds requests of their own there, and work that waits.</summary>
public sealed partial class OwnCityTests(SeededCity city) : IClassFixture<SeededCity>
{
    [Fact]
    public async Task Anna_has_requests_in_every_state_that_asks_something_else_of_her()
    {
        using var anna = await city.SignedIn(TestPeople.Anna);
        var list = await anna.Open("/mijn/aanvragen");
        var own = Own(list);

        Assert.Equal(6, own.Count);
        foreach (var text in new[] { "We hebben uw aanvraag.", "We vragen advies.", "Uw uittreksel ligt klaar.", "We missen nog iets.", "U hebt uw attest.", "Uw vergunning is geweigerd." })
            Assert.Single(Regex.Matches(list.Html, Regex.Escape(text)));
        foreach (var address in own) Assert.Contains("Anna Voorbeeld", (await anna.Open(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bilal_has_others_of_which_one_waits_for_an_answer()
    {
        using var bilal = await city.SignedIn(TestPeople.Bilal);

        Assert.Equal(3, Own(await bilal.Open("/mijn/aanvragen")).Count);
        Assert.Equal(2, await city.Count("select count(*) from dossiers.mt_events where type = 'vraag_werd_beantwoord'"));
        Assert.Equal(1, await city.Count("select count(*) from dossiers.dossieroverzicht where jsonb_array_length(voortgang->'vragen') > 0"));
    }

    [Fact]
    public async Task No_event_names_a_citizen_who_can_sign_in() =>
        Assert.Equal(0, await city.Count("select count(*) from dossiers.mt_events where headers::text like '%burger-%' or data::text like '%burger-anna%'"));

    private static List<string> Own(SeenPage list) => [.. OwnPage().Matches(list.Html).Select(m => m.Value).Distinct()];

    [GeneratedRegex("/mijn/aanvragen/[0-9a-f-]{36}")]
    private static partial Regex OwnPage();
}
