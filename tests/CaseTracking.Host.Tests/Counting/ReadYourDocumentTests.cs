using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.Testing;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Counting;

/// <summary>Who sends a document and follows the redirect sees it, there and in the timeline: a thousand times with <c>CASETRACKING_FULL=1</c>.</summary>
[Trait("Proof", "C13")]
public sealed class ReadYourDocumentTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Later = "binnen enkele minuten";
    private static readonly string[] Kinds = ["bouwplannen", "inplantingsplan", "fotos", "andere"];

    [Fact]
    public async Task A_citizen_sees_the_document_that_was_just_sent_every_time()
    {
        var (runs, late) = (Counts.Of(50, 1_000), 0);
        for (var sent = 0; sent < runs;)
        {
            using var zaak = await Stukzaak.Asked(product, Kinds);
            using var citizen = product.Visitor();
            for (var nth = 1; nth <= Kinds.Length; nth++, sent++)
            {
                var page = await citizen.Upload(await citizen.Open(zaak.CitizenPage), [], ("Velden[0].Bestanden", $"{nth}.txt", SampleFiles.Text));
                Assert.Contains(nth == 1 ? "We kregen 1 document." : $"We kregen {nth} documenten.", page.Html, StringComparison.Ordinal);
                if (page.Html.Contains(Later, StringComparison.Ordinal))
                {
                    late++;
                    await zaak.Told();
                }

                var timeline = await citizen.Open($"/volgen/{zaak.File.Trackingcode}");
                Assert.True(Lines(timeline.Html) == nth + 2, $"Document {sent + 1} does not stand in the timeline.");
            }
        }

        Assert.InRange(late, 0, Counts.Late(runs));
    }

    /// <summary>The control: where the timeline does not follow, the page says so and the timeline does not show it.</summary>
    [Fact]
    public async Task A_timeline_that_does_not_follow_is_said()
    {
        await using var slow = new SilentProduct();
        await slow.InitializeAsync();
        using var zaak = await Stukzaak.Asked(slow, Kinds);
        using var citizen = slow.Visitor();
        var page = await citizen.Upload(await citizen.Open(zaak.CitizenPage), [], ("Velden[0].Bestanden", "1.txt", SampleFiles.Text));

        Assert.Contains("We kregen 1 document.", page.Html, StringComparison.Ordinal);
        Assert.Contains(Later, page.Html, StringComparison.Ordinal);
        Assert.NotEqual(3, Lines((await citizen.Open($"/volgen/{zaak.File.Trackingcode}")).Html));
    }

    private static int Lines(string html) => html.Split("id=\"regel-").Length - 1;

    private sealed class SilentProduct : ApiProduct
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [.. base.Settings, new("Messages:Dispatch", "false")];
    }
}
