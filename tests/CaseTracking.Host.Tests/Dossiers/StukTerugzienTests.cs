using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Who sends a document and looks at the request next, sees it there.</summary>
[Trait("Proof", "C13")]
public sealed class StukTerugzienTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private static readonly int Runs = Counts.Of(20, 1_000);

    [Fact]
    public async Task After_the_redirect_the_request_shows_the_document_every_time()
    {
        using var citizen = product.Visitor();
        var late = 0;
        for (var run = 0; run < Runs; run++)
        {
            using var zaak = await Stukzaak.Asked(product, "fotos");
            var thanks = await Send(citizen, zaak);
            if (thanks.Html.Contains("binnen enkele minuten", StringComparison.Ordinal))
            {
                late++;
                await zaak.Told();
            }

            Assert.True(await IsSeen(citizen, zaak), $"run {run}");
        }

        Assert.InRange(late, 0, Counts.Late(Runs));
    }

    [Fact]
    public async Task When_messages_stand_still_the_page_says_after_two_seconds_that_it_takes_longer()
    {
        using var citizen = product.Visitor();
        using var zaak = await Stukzaak.Asked(product, "fotos");
        await product.Settled();
        await product.Change("create function messaging.stop() returns trigger language plpgsql as $$ begin new.due_at := now() - interval '1 second'; new.leased_until := now() + interval '1 hour'; return new; end $$; create trigger stop before insert on messaging.outbox for each row execute function messaging.stop()");
        try
        {
            Assert.Contains("Bedankt. We kregen uw documenten goed aan. We kijken ze na. U ziet dat binnen enkele minuten", (await Send(citizen, zaak)).Html, StringComparison.Ordinal);
            Assert.False(await IsSeen(citizen, zaak));
        }
        finally
        {
            await product.Change("drop trigger stop on messaging.outbox; drop function messaging.stop(); update messaging.outbox set leased_until = null");
        }
    }

    private static async Task<SeenPage> Send(Visitor citizen, Stukzaak zaak)
    {
        var thanks = await citizen.Upload(await citizen.Open(zaak.CitizenPage), [], ("Velden[0].Bestanden", "voor.png", SampleFiles.Png()));
        Assert.Contains("Bedankt.", thanks.Html, StringComparison.Ordinal);
        return thanks;
    }

    private static async Task<bool> IsSeen(Visitor citizen, Stukzaak zaak) =>
        (await citizen.Open($"/volgen/{zaak.File.Trackingcode}")).Html.Contains("We kregen uw document", StringComparison.OrdinalIgnoreCase);
}
