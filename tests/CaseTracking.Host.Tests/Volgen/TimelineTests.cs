using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>What anyone with the code sees, on the page and over the API.</summary>
public sealed class TimelineTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task A_fresh_request_says_when_it_will_be_ready_how_that_date_came_about_and_whom_to_call()
    {
        var file = await Filing.Make(product);
        var seen = await Follow(file);
        var page = await Page(file);

        Assert.Equal("Web", seen.GetProperty("kanaal").GetString());
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("actie").ValueKind);
        var termijn = seen.GetProperty("termijn");
        Assert.True(DateOnly.Parse(termijn.GetProperty("streefdatum").GetString()!, null) > DateOnly.Parse(seen.GetProperty("ontvangenOp").GetString()!, null));
        foreach (var text in termijn.GetProperty("uitleg").EnumerateArray().Append(seen.GetProperty("telefoon")).Append(seen.GetProperty("dienst")).Append(seen.GetProperty("uren")))
            Assert.Contains(text.GetString()!, page, StringComparison.Ordinal);
        foreach (var text in new[] { "We streven naar", "Hoe komen we aan deze datum?", "U hoeft nu niets te doen.", "via de website", "Wat komt er nog?", "Wat mensen nu vragen" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_moved_shows_the_old_date_and_why()
    {
        var file = await Filing.Make(product);
        await Follow(file);
        await product.Change($"update tijdlijn.aanvraag set uiterlijke_datum = '2099-03-12', eerder_beloofd = '2099-01-12', aanleiding = 'Verlengd' where id = '{file.DossierId}'");

        var termijn = (await Follow(file)).GetProperty("termijn");
        Assert.Equal(("2099-03-12", "2099-01-12"), (termijn.GetProperty("uiterlijkeDatum").GetString(), termijn.GetProperty("eerder").GetString()));
        var page = await Page(file);
        foreach (var text in new[] { "We beslissen ten laatste op", "12 januari 2099</del>", "donderdag 12 maart 2099", "We hebben meer tijd nodig." })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_that_moved_beside_the_law_shows_its_old_day_and_why()
    {
        var file = await Filing.Make(product);
        await Follow(file);
        await product.Change(
            $"""
            update tijdlijn.aanvraag set uiterlijke_datum = '2099-03-12', dienstnorm = '2099-02-05', eerdere_dienstnorm = '2099-01-12', aanleiding_dienstnorm = 'StukkenGeleverd'
            where id = '{file.DossierId}'
            """);

        var termijn = (await Follow(file)).GetProperty("termijn");
        Assert.Equal(
            ("2099-02-05", "2099-01-12", "We kregen uw documenten."),
            (termijn.GetProperty("streefdatum").GetString(), termijn.GetProperty("eerdereStreefdatum").GetString(), termijn.GetProperty("redenStreefdatum").GetString()));
        Assert.Equal(JsonValueKind.Null, termijn.GetProperty("eerder").ValueKind);
        var page = await Page(file);
        foreach (var text in new[] { "donderdag 12 maart 2099", "12 januari 2099</del>", "5 februari 2099", "We kregen uw documenten." })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_code_alone_nothing_of_the_person_is_seen()
    {
        var file = await Filing.Make(product, Filing.Body("Kanarie Voorbeeld", "Kanarie zegt iets"));
        var seen = await Follow(file);

        foreach (var text in new[] { seen.GetRawText(), await Page(file) })
        {
            Assert.DoesNotContain("Kanarie", text, StringComparison.Ordinal);
            Assert.DoesNotContain("voorbeeld.be", text, StringComparison.Ordinal);
        }
    }

    private async Task<JsonElement> Follow(Filing file)
    {
        using var citizen = product.Visitor();
        await product.Settled();
        return await citizen.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/volg/{file.Trackingcode}", UriKind.Relative));
    }

    private async Task<string> Page(Filing file)
    {
        using var citizen = product.Visitor();
        return (await citizen.Open($"/volgen/{file.Trackingcode}")).Html;
    }
}
