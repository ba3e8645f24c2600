using System.Text.Json.Nodes;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>The acts on a file over the API, each with every answer it can give.</summary>
public sealed class HandelingTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    /// <summary>Path, acts before, body that works, body whose values are refused with a code, status of that, and the code when it is done on a closed file.</summary>
    public static TheoryData<string, string, string, string, int, string> Handelingen => new()
    {
        { "afhaling", "volledigverklaring", """{"plaats":"snelloket","vanaf":"2099-11-27T11:00"}""", """{"plaats":"station","vanaf":"2099-11-27T11:00"}""", 422, "afhaalplaats-onbekend" },
        { "afhaling", "volledigverklaring", """{"plaats":"snelloket","vanaf":"2099-11-27T10:00:00Z"}""", """{"plaats":"snelloket","vanaf":"2001-01-01T11:00"}""", 422, "afhaling-in-verleden" },
        { "afgifte", "volledigverklaring afhaling", """{"ontvanger":"Aanvrager","controle":"Eid"}""", """{"ontvanger":"Gemachtigde","controle":"Eid"}""", 422, "volmacht-ontbreekt" },
        { "stopzetting", "", """{"reden":"ZonderVoorwerp","toelichting":"Niet meer nodig."}""", """{"reden":"NietAangevuld"}""", 409, "geen-stukken-gevraagd" },
        { "correctie", "volledigverklaring", """{"naar":"Ingediend","reden":"TeVroeg","toelichting":"Te snel."}""", """{"naar":"Afgegeven","reden":"TeVroeg"}""", 409, "correctie-niet-mogelijk" },
        { "notitie", "", """{"notitie":"De burger belt terug."}""", """{"notitie":"  "}""", 422, "notitie-leeg" },
        { "toewijzing", "", """{}""", """{"behandelaar":"Bert Burgerzaken"}""", 422, "medewerker-ongeldig" },
        { "toewijzing", "", """{"behandelaar":"mw-omgeving"}""", """{"behandelaar":"bert@voorbeeld.be"}""", 422, "medewerker-ongeldig" },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Handelingen))]
    public async Task An_act_is_refused_with_its_code_done_once_and_asks_for_the_version_it_was_made_on(
        string pad, string vooraf, string goed, string fout, int status, string code)
    {
        using var werk = await Begin(vooraf);
        var version = $"\"{await werk.Version()}\"";

        var refused = await werk.Act(pad, Json(fout), version);
        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.Equal(428, (await Answer.Of(werk.Employee.Post($"{werk.File.Url}/{pad}", Json(goed)))).Status);
        Assert.Equal(400, (await werk.Act(pad, Json("""{"onbekend":1}"""), version)).Status);
        Assert.Equal(404, (await Answer.Of(werk.Employee.Post($"{Filing.Path}/{Guid.NewGuid()}/{pad}", Json(goed), ("If-Match", "\"1\"")))).Status);

        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var done = await werk.Act(pad, Json(goed), version, key);
        Assert.Equal(204, done.Status);
        Assert.Equal(done with { Position = null }, await werk.Act(pad, Json(goed), version, key) with { Position = null });
        Assert.Equal(412, (await werk.Act(pad, Json(goed), version)).Status);
    }

    [Theory]
    [InlineData("afhaling", """{"plaats":"snelloket","vanaf":"2099-11-27T11:00"}""")]
    [InlineData("afgifte", """{"ontvanger":"Aanvrager","controle":"Eid"}""")]
    [InlineData("intrekking", "{}")]
    [InlineData("stopzetting", """{"reden":"ZonderVoorwerp"}""")]
    [InlineData("correctie", """{"naar":"Ingediend","reden":"TeVroeg"}""")]
    [InlineData("toewijzing", "{}")]
    [InlineData("overname", """{"reden":"Ziekte"}""")]
    public async Task A_closed_file_is_reopened_before_anything_else(string pad, string body)
    {
        using var werk = await Begin("");
        await werk.Done("sluiting", new { reden = "Dubbel" });

        var refused = await werk.Act(pad, Json(body));
        Assert.Equal((409, "dossier-al-gesloten"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_withdrawn_request_is_closed_and_can_be_reopened_with_a_reason()
    {
        using var werk = await Begin("");
        Assert.Equal("dossier-niet-gesloten", (await werk.Act("heropening", new { reden = "Vergissing" })).Code);
        await werk.Done("intrekking", new { toelichting = "Niet meer nodig." });
        Assert.Equal("Gesloten", await werk.Stand());
        Assert.Equal(400, (await werk.Act("heropening", new { reden = "Zomaar" })).Status);
        Assert.Equal(400, (await werk.Act("heropening", new { reden = "Vergissing", toelichting = new string('x', 2001) })).Status);
        await werk.Done("heropening", new { reden = "Vergissing" });
        Assert.Equal("Ingediend", await werk.Stand());
    }

    [Fact]
    public async Task A_file_of_a_colleague_is_taken_over_and_not_assigned_away()
    {
        using var werk = await Begin("");
        Assert.Equal("dossier-zonder-behandelaar", (await werk.Act("overname", new { reden = "Ziekte" })).Code);
        await werk.Done("toewijzing", new { behandelaar = "mw-omgeving" });
        Assert.Equal("dossier-heeft-behandelaar", (await werk.Act("toewijzing", new { })).Code);
        await werk.Done("overname", new { reden = "Ziekte" });
        Assert.Equal("mw-burgerzaken", (await werk.Json(werk.File.Url)).GetProperty("behandelaar").GetString());
    }

    private async Task<Werk> Begin(string vooraf)
    {
        var werk = await Werk.Begin(product);
        foreach (var pad in vooraf.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await werk.Done(pad, pad == "afhaling" ? new { plaats = "snelloket", vanaf = "2099-11-27T11:00" } : new { });
        return werk;
    }

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
