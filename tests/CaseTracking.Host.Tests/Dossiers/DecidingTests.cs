using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Drafting and deciding over the API.</summary>
public sealed class DecidingTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    public static TheoryData<string, string, string, int, string?> FourEyes => new()
    {
        { "right person", "lg-loketten", PermitProduct.Permit, 2, null },
        { "draft changed after it was read", "lg-loketten", PermitProduct.Permit, 1, "ontwerp-gewijzigd" },
        { "colleague without the role", "mw-burgerzaken", PermitProduct.Permit, 2, "beslissen-niet-bevoegd" },
        { "colleague of another service", "mw-omgeving", PermitProduct.Permit, 2, "beslissen-niet-bevoegd" },
        { "manager of other services", "lg-loketten", PermitProduct.ForeignPermit, 2, "beslissen-niet-bevoegd" },
    };

    [Theory]
    [Trait("Proof", "G11")]
    [MemberData(nameof(FourEyes))]
    public async Task Four_eyes_over_the_api_and_over_the_page(string who, string person, string type, int read, string? code)
    {
        Assert.NotEmpty(who);
        var permit = await Permit.Drafted(product, type);
        using var drafter = await product.Employee();
        Assert.Equal(204, (await permit.Do(drafter, "ontwerpbeslissing", Permit.Draft("Geweigerd"))).Status);
        using var decider = await product.SignedIn(TestPeople.All.Single(p => p.Subject == person));

        if (code is not null) await Refused(permit, decider, read, code);
        else Assert.Equal(204, (await permit.Do(decider, "beslissing", new { ontwerp = read })).Status);
    }

    [Fact]
    [Trait("Proof", "G11")]
    public async Task Who_drafted_does_not_decide_although_holding_the_role_in_two_services()
    {
        var permit = await Permit.Complete(product);
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        Assert.Equal(204, (await permit.Do(manager, "ontwerpbeslissing", Permit.Draft())).Status);

        await Refused(permit, manager, 1, "vier-ogen");
    }

    [Fact]
    public async Task What_was_written_is_in_the_vault_and_in_no_event()
    {
        const string facts = "Kanarie zong in de tuin.";
        var permit = await Permit.Decided(product, Permit.Draft(facts: facts));

        Assert.Equal(0, await product.Count($"select count(*) from dossiers.mt_events where data::text like '%Kanarie%'"));
        Assert.DoesNotContain(product.Logged, line => line.Contains(facts, StringComparison.Ordinal));
        var taken = await permit.Stored("beslissing_werd_genomen");
        Assert.Equal(("Toegekend", "lg-loketten", 1), (taken.GetProperty("uitkomst").GetString(), taken.GetProperty("beslisser").GetString(), taken.GetProperty("ontwerp").GetInt32()));
        Assert.NotEqual(JsonValueKind.Null, taken.GetProperty("geldigTot").ValueKind);
    }

    [Fact]
    public async Task A_client_reads_which_draft_there_is_and_what_became_of_it()
    {
        var permit = await Permit.Complete(product);
        using var employee = await product.Employee();
        Assert.Equal(404, (await Read(permit, employee)).Status);
        await permit.Do(employee, "ontwerpbeslissing", Permit.Draft());
        await permit.Do(employee, "ontwerpbeslissing", Permit.Draft("Geweigerd"));

        var draft = await Read(permit, employee);
        Assert.Equal((200, $"\"{await permit.Version()}\""), (draft.Status, draft.ETag));
        Assert.Equal((2, "Geweigerd", JsonValueKind.Null), Told(draft));
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        await permit.Do(manager, "beslissing", new { ontwerp = 2 });
        Assert.Equal((2, "Geweigerd", JsonValueKind.String), Told(await Read(permit, employee)));
    }

    [Theory]
    [InlineData("NietOntvankelijk", "Artikel 4.", "Feiten.", "Doe dit.", "uitkomst-past-niet")]
    [InlineData("Toegekend", " ", "Feiten.", "Doe dit.", "motivering-ontbreekt")]
    [InlineData("Geweigerd", "Artikel 4.", "Feiten.", null, "alternatief-ontbreekt")]
    public async Task A_draft_that_breaks_a_rule_is_refused_with_its_code(string outcome, string law, string facts, string? alternative, string code)
    {
        var permit = await Permit.Complete(product);
        using var employee = await product.Employee();

        var answer = await permit.Do(employee, "ontwerpbeslissing", new { uitkomst = outcome, juridisch = law, feitelijk = facts, alternatief = alternative });
        Assert.Equal((422, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_file_that_is_not_ready_is_a_conflict()
    {
        var permit = await Permit.Filed(product);
        using var employee = await product.Employee();
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        Assert.Equal((409, "dossier-niet-volledig"), Said(await permit.Do(employee, "ontwerpbeslissing", Permit.Draft())));

        var unmentioned = await Permit.Drafted(product, draft: Permit.Draft(mentions: []));
        Assert.Equal((409, "vermelding-ontbreekt"), Said(await unmentioned.Do(manager, "beslissing", new { ontwerp = 1 })));
        Assert.Equal(400, (await unmentioned.Do(manager, "beslissing", new { ontwerp = 0 })).Status);
        Assert.Equal(400, (await unmentioned.Do(employee, "ontwerpbeslissing", Permit.Draft(facts: new string('x', 10_001)))).Status);
    }

    [Fact]
    public async Task Only_a_manager_declares_a_file_inadmissible_and_it_must_be_notified()
    {
        var permit = await Permit.Filed(product);
        using var employee = await product.Employee();
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        var body = new { grond = "Laattijdig", juridisch = "Artikel 2.", feitelijk = "Te laat.", alternatief = "Vraag het volgend jaar.", vermeldingen = Permit.Mentions };

        Assert.Equal((403, "beslissen-niet-bevoegd"), Said(await permit.Do(employee, "onontvankelijkheid", body)));
        Assert.Equal(204, (await permit.Do(manager, "onontvankelijkheid", body)).Status);
        Assert.Equal((409, "beslissing-niet-meegedeeld"), Said(await permit.Do(manager, "sluiting", new { reden = "ZonderGevolg" })));
        Assert.Equal(204, (await permit.Do(employee, "mededeling", new { wijze = "Loket" })).Status);
        Assert.Equal(204, (await permit.Do(manager, "sluiting", new { reden = "ZonderGevolg" })).Status);
    }

    private static (int, string?) Said(Answer answer) => (answer.Status, answer.Code);

    private static async Task Refused(Permit permit, Visitor decider, int read, string code)
    {
        var version = await permit.Version();
        var answer = await permit.Do(decider, "beslissing", new { ontwerp = read });
        Assert.Equal((code == "ontwerp-gewijzigd" ? 409 : 403, code), (answer.Status, answer.Code));

        var page = await decider.Open($"{permit.Page}/beslissing");
        var told = await decider.Submit(page with { Html = page.Html.Replace("name=\"Ontwerp\" value=\"2\"", $"name=\"Ontwerp\" value=\"{read}\"", StringComparison.Ordinal) }, "/beslissing");
        Assert.Contains(JsonElement.Parse(answer.Body).GetProperty("detail").GetString()!, told.Html, StringComparison.Ordinal);
        Assert.Equal(version, await permit.Version());
    }

    private static Task<Answer> Read(Permit permit, Visitor visitor) => Answer.Of(visitor.Http.GetAsync(new Uri($"{permit.File.Url}/beslissing", UriKind.Relative)));

    private static (int Draft, string? Outcome, JsonValueKind On) Told(Answer answer)
    {
        var json = JsonElement.Parse(answer.Body);
        return (json.GetProperty("ontwerp").GetInt32(), json.GetProperty("uitkomst").GetString(), json.GetProperty("op").ValueKind);
    }
}
