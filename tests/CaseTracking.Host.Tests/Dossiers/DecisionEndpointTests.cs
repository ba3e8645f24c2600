using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>What every act around a decision answers alike.</summary>
public sealed class DecisionEndpointTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    public static TheoryData<string> Acts => ["ontvankelijkheid", "onontvankelijkheid", "ontwerpbeslissing", "beslissing", "mededeling", "betaalvraag", "betaling"];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Every_act_is_done_once_and_answered_again_for_the_same_key(string act)
    {
        var permit = await ReadyFor(act);
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        var (key, version) = (("Idempotency-Key", Guid.NewGuid().ToString()), await permit.Version());

        var first = await Answer.Of(manager.Post($"{permit.File.Url}/{act}", Body(act), key, ("If-Match", $"\"{version}\"")));
        var again = await Answer.Of(manager.Post($"{permit.File.Url}/{act}", Body(act), key, ("If-Match", $"\"{version}\"")));

        Assert.Equal((204, $"\"{version + 1}\""), (first.Status, first.ETag));
        Assert.Equal(first, again);
        Assert.Equal(version + 1, await permit.Version());
        var other = await Answer.Of(manager.Post($"{permit.File.Url}/{act}", new { iets = 1 }, key, ("If-Match", $"\"{version}\"")));
        Assert.Equal((422, "sleutel-al-gebruikt"), (other.Status, other.Code));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Who_may_not_act_or_says_nothing_that_can_be_read_is_refused_and_nothing_happens(string act)
    {
        var permit = await ReadyFor(act);
        var version = await permit.Version();
        using var nobody = product.Visitor();
        using var citizen = await product.SignedIn(TestPeople.Anna);
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);

        Assert.Equal(401, (await permit.Do(nobody, act, Body(act))).Status);
        Assert.Equal(403, (await permit.Do(citizen, act, Body(act))).Status);
        Assert.Equal(428, (await Send(manager, permit.File.Url, act, null)).Status);
        Assert.Equal(412, (await Send(manager, permit.File.Url, act, version - 1)).Status);
        Assert.Equal(400, (await permit.Do(manager, act, new { iets = "anders" })).Status);
        Assert.Equal(400, (await permit.Do(manager, act, "geen object")).Status);
        Assert.Equal((404, "dossier-onbekend"), Said(await Send(manager, $"{Filing.Path}/{Guid.NewGuid()}", act, 1)));
        Assert.Equal(version, await permit.Version());
    }

    private static (int, string?) Said(Answer answer) => (answer.Status, answer.Code);

    private async Task<Permit> ReadyFor(string act)
    {
        var permit = act switch
        {
            "ontwerpbeslissing" => await Permit.Complete(product),
            "beslissing" => await Permit.Drafted(product),
            "mededeling" => await Permit.Decided(product),
            _ => await Permit.Filed(product),
        };
        if (act != "betaling") return permit;

        using var employee = await product.Employee();
        Assert.Equal(204, (await permit.Do(employee, "betaalvraag", Body("betaalvraag"))).Status);
        return permit;
    }

    private static object Body(string act) => act switch
    {
        "ontvankelijkheid" => new { },
        "onontvankelijkheid" => new { grond = "GeenBelang", juridisch = "Artikel 2.", feitelijk = "Het is niet van u.", alternatief = "Vraag het de eigenaar.", vermeldingen = Permit.Mentions },
        "ontwerpbeslissing" => Permit.Draft(),
        "beslissing" => new { ontwerp = 1 },
        "mededeling" => new { wijze = "Aangetekend", bewijs = "RR-123" },
        "betaalvraag" => new { bedrag = 25.5m, reden = "Dossierkost" },
        _ => new { bedrag = 25.5m },
    };

    private static Task<Answer> Send(Visitor visitor, string url, string act, long? version) => Answer.Of(
        version is null ? visitor.Post($"{url}/{act}", Body(act)) : visitor.Post($"{url}/{act}", Body(act), ("If-Match", $"\"{version}\"")));
}
