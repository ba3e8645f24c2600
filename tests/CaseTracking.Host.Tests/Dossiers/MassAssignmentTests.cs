using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>What the server decides is not decided by a body, a query, a form or a header.</summary>
[Trait("Proof", "H9")]
public sealed partial class MassAssignmentTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    private static readonly string[] Owned =
    [
        "dossierId", "id", "nummer", "versie", "typeversie", "status", "stand", "burger", "behandelaar", "actor", "rol", "role", "op", "door", "beslisser", "opsteller",
        "trackingcode", "trackingcodeHash", "kanaal", "ontvangenOp", "uiterlijkeDatum", "effectiveAt", "correlationId", "beslissingId", "adviesId", "vraagId", "verlengt",
        "geldigTot", "orgaan", "van", "vorige", "$type", "__proto__", "headers", "ifMatch", "vandaag",
    ];

    private static IEnumerable<Kanariehandeling> Acts => Kanariehandeling.All.Concat(Kanariehandeling.WithoutWords);

    [Fact]
    public async Task A_body_with_more_than_it_may_hold_or_with_another_kind_of_value_changes_nothing()
    {
        var tried = 0;
        foreach (var act in Acts)
        {
            var (zaak, body) = await act.Prepare(product, Request, "Plat.");
            if (body is null) continue;

            using (zaak) tried += await Refuses($"{zaak.File.Url}/{act.Path}", JsonSerializer.SerializeToNode(body)!.AsObject(), act.Path, zaak);
        }

        Assert.True(tried >= 800, $"Only {tried} bodies were tried.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/registraties")]
    public async Task Filing_takes_nothing_the_server_decides(string path)
    {
        var plain = JsonSerializer.SerializeToNode(Request("attest-van-woonst"))!.AsObject();
        if (path.Length > 0) (plain["kanaal"], plain["ontvangenOp"]) = ("Loket", "2026-01-05");
        using var zaak = await Stukzaak.Start(product);

        Assert.True(await Refuses($"{Filing.Path}{path}", plain, "", zaak) > 40);
    }

    [Fact]
    public async Task Doubled_parameters_and_headers_beside_the_body_leave_the_same_events_as_without()
    {
        var other = await Filing.Make(product);
        foreach (var act in Acts)
        {
            var (plain, body) = await act.Prepare(product, Request, "Plat.");
            var (polluted, same) = await act.Prepare(product, Request, "Plat.");
            using var actor = await Kanariehandeling.Actor(product, act.Path);
            var query = string.Concat(Owned.Select(o => $"&{Uri.EscapeDataString(o)}=2001-01-01&{Uri.EscapeDataString(o)}={other.DossierId}"));
            (string, string)[] headers =
            [
                ("If-Match", await polluted.Version()), ("X-HTTP-Method-Override", "DELETE"), ("X-Original-URL", $"{other.Url}/{act.Path}"), ("X-Forwarded-User", "beheerder"),
                ("X-Remote-User", "beheerder"), ("Actor", "beheerder"), ("Role", "Beheerder"), ("CaseTracking-Actor", "beheerder"),
            ];

            Assert.InRange((await Answer.Of(actor.Post($"{plain.File.Url}/{act.Path}", body, ("If-Match", await plain.Version())))).Status, 200, 204);
            Assert.InRange((await Answer.Of(actor.Post($"{polluted.File.Url}/{act.Path}?x=1{query}", same, headers))).Status, 200, 204);
            Assert.Equal(await Story(plain.File), await Story(polluted.File));
            plain.Dispose();
            polluted.Dispose();
        }

        Assert.Equal(3, await product.Count($"select count(*) from dossiers.mt_events where stream_id = '{other.DossierId}'"));
    }

    [Fact]
    public async Task Fields_of_a_form_with_files_that_the_server_decides_leave_the_same_events_as_without()
    {
        using var plain = await Stukzaak.Start(product);
        using var polluted = await Stukzaak.Start(product);
        (string, string)[] fields = [.. Owned.Where(o => o != "op").Select(o => (o, $"{plain.File.DossierId}")), ("aanbrenger", "Burger"), ("grootte", "1"), ("bestandstype", "text/html")];

        Assert.Equal(200, (await plain.Deliver([], ("a.txt", "Plat."u8.ToArray()))).Status);
        Assert.Equal(200, (await polluted.Deliver(fields, ("a.txt", "Plat."u8.ToArray()))).Status);
        Assert.Equal(await Story(plain.File), await Story(polluted.File));
        Assert.Equal(400, (await polluted.Deliver([("op", "2026-01-05"), ("op", "2026-01-06")], ("a.txt", "Plat."u8.ToArray()))).Status);
        Assert.Equal(await Story(plain.File), await Story(polluted.File));
    }

    [Fact]
    public async Task A_page_acts_on_the_file_of_its_address_whatever_its_form_says()
    {
        using var own = await Werk.Begin(product);
        using var other = await Werk.Begin(product);
        var (id, before) = ($"{other.File.DossierId}", await Story(other.File));
        foreach (var route in Route.Of(product).Where(r => r.IsPage && r.Pattern.StartsWith("/werk/dossiers/{id:guid}", StringComparison.Ordinal)))
        {
            var page = await own.Employee.Open(route.Fill(own.File));
            using var form = new FormUrlEncodedContent(
                [.. PageForm.Fields(page.Html), new("id", id), new("Id", id), new("dossierId", id), new("DossierId", id), new("page", "/Index"), new("Handeling.Id", id)]);
            var answer = await RunningProduct.SeenPage.Read(await own.Employee.Http.PostAsync(page.Url, form));
            Assert.DoesNotContain(other.File.Nummer, answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(id, answer.Url.OriginalString, StringComparison.Ordinal);
        }

        await own.Fill("notitie", ("id", id), ("Notitie", "Hier."));
        Assert.Equal(before, await Story(other.File));
        Assert.Contains("notitie_werd_gemaakt", await Story(own.File), StringComparison.Ordinal);
    }

    private async Task<int> Refuses(string url, JsonObject plain, string path, Stukzaak zaak)
    {
        using var actor = await Kanariehandeling.Actor(product, path);
        var (version, streams, events, tried) = (await zaak.Version(), await Streams(), await zaak.Events(), 0);
        foreach (var text in Texts(plain))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(text, null, "application/json") };
            request.Headers.TryAddWithoutValidation("If-Match", version);
            var answer = await Answer.Of(actor.Http.SendAsync(request));
            Assert.True(answer.Status is 400 or 422, $"{url} {text}: {answer.Status} {answer.Body}");
            tried++;
        }

        Assert.Equal((streams, events), (await Streams(), await zaak.Events()));
        return tried;
    }

    private static IEnumerable<string> Texts(JsonObject plain)
    {
        var text = plain.ToJsonString();
        string With(string member) => text == "{}" ? $"{{{member}}}" : $"{text[..^1]},{member}}}";

        foreach (var name in Owned.Where(o => !plain.ContainsKey(o))) yield return With($"\"{name}\":\"2001-01-01\"");
        foreach (var (name, value) in plain)
        {
            yield return With($"\"{name}\":{value!.ToJsonString()}");
            yield return With($"\"{name.ToUpperInvariant()}\":{value.ToJsonString()}");
            foreach (var wrong in new[] { "17", "\"zeventien\"", "true", "[17]", "{\"a\":17}" }.Where(w => !Fits(value, w))) yield return Changed(plain, name, wrong);
        }
    }

    // Text for text and a truth for a truth is no other kind.
    private static bool Fits(JsonNode value, string other) => value.GetValueKind() switch
    {
        JsonValueKind.String => other[0] == '"',
        JsonValueKind.Number => other == "17",
        JsonValueKind.True or JsonValueKind.False => other == "true",
        _ => false,
    };

    private static string Changed(JsonObject plain, string name, string value)
    {
        var changed = plain.DeepClone();
        changed[name] = JsonNode.Parse(value);
        return changed.ToJsonString();
    }

    private static object Request(string type) => new { product = type, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" };

    private Task<long> Streams() => product.Count("select count(*) from dossiers.mt_streams");

    // Type, content and headers of every event, without what differs from one file to the next.
    private async Task<string> Story(Filing file)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            $"select string_agg(type || ' ' || data::text || ' ' || coalesce(headers::text, ''), E'\\n' order by version) from dossiers.mt_events where stream_id = '{file.DossierId}'");
        return Own().Replace((string)(await command.ExecuteScalarAsync())!, "*");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{6}|\"[0-9a-fA-F]{32,}\"|\"[A-Za-z0-9+/_-]{43}=?\"|[0-9-]{10}T[0-9:.]+(Z|[+][0-9:]+)|00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9]{2}")]
    private static partial Regex Own();
}
