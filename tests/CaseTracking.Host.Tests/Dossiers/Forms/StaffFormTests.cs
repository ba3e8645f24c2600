using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using Route = CaseTracking.Host.Tests.Api.Route;

namespace CaseTracking.Host.Tests.Dossiers.Forms;

/// <summary>
/// No employee types anything twice. Which forms there are comes from the table of routes, so that a new one is tried by itself: once refused,
/// once sent after the session ended.
/// </summary>
public sealed class StaffFormTests(ApiProduct product, ITestOutputHelper output) : IClassFixture<ApiProduct>
{
    // A form that always goes on to another page: what was searched stands there in the same field.
    private const string Search = "handler=Zoek";

    [Fact]
    public async Task What_was_typed_in_a_form_that_is_refused_stands_there_again()
    {
        using var zaak = await Busy();
        var tried = 0;
        foreach (var address in await Addresses(zaak))
        {
            foreach (var form in TypedForm.On(await zaak.Employee.Open(address)).Where(f => !f.Action.Contains(Search, StringComparison.Ordinal)))
            {
                var page = await Send(zaak.Employee, address, form, stale: true);
                Assert.True(page.Status == HttpStatusCode.OK && page.Url.AbsolutePath == address.Split('?')[0], $"{address}: {page.Status} at {page.Url.AbsolutePath}");
                Assert.Contains("Er klopt nog iets niet", page.Html, StringComparison.Ordinal);
                Holds(address, form, page);
                tried++;
            }
        }

        output.WriteLine($"{tried} forms refused");
        Assert.True(tried >= 21, $"{tried} forms.");
    }

    [Fact]
    public async Task What_was_typed_in_a_form_that_came_after_the_session_ended_stands_there_after_signing_in_and_was_not_sent()
    {
        using var zaak = await Busy();
        var (tried, events) = (0, await zaak.Events());
        foreach (var address in await Addresses(zaak))
        {
            for (var i = 0; i < TypedForm.On(await zaak.Employee.Open(address)).Count; i++)
            {
                var form = TypedForm.On(await zaak.Employee.Open(address))[i];
                await product.Change("delete from web.session");
                var people = await Send(zaak.Employee, address, form, stale: false);
                var page = await zaak.Employee.Submit(people, "/authorize", ("person", TestPeople.Burgerzaken.Subject));
                Assert.Equal((address, address.Split('?')[0]), (address, page.Url.AbsolutePath));
                Assert.Contains("We bewaarden wat u typte.", page.Html, StringComparison.Ordinal);
                Holds(address, form, page);
                tried++;
            }
        }

        output.WriteLine($"{tried} forms sent too late");
        Assert.True(tried >= 21, $"{tried} forms.");
        Assert.Equal(events, await zaak.Events());
    }

    [Fact]
    public void A_field_that_lost_what_was_typed_is_seen()
    {
        var page = new SeenPage(new Uri("http://localhost/x"), HttpStatusCode.OK, "<form method=\"post\"><textarea name=\"A\">\ngetypt-0</textarea><input type=\"radio\" name=\"B\" value=\"x\"></form>", new());
        var form = TypedForm.On(page).Single();

        Assert.Equal(["A=getypt-0", "B=x"], form.Typed().Select(f => $"{f.Key}={f.Value}"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Holds("x", form, page));
    }

    private static void Holds(string address, TypedForm sent, SeenPage page)
    {
        var standing = TypedForm.On(page).SelectMany(f => f.Standing()).ToHashSet();
        foreach (var typed in sent.Typed()) Assert.True(standing.Contains(typed), $"{address}: {typed.Key} = '{typed.Value}' is gone.");
    }

    // The version of nobody's page: a colleague was first, whatever else is wrong with it.
    private static async Task<SeenPage> Send(Visitor employee, string address, TypedForm form, bool stale)
    {
        var fields = form.Hidden.Select(h => stale && h.Key == "Versie" ? KeyValuePair.Create(h.Key, "1") : h).Concat(form.Typed()).ToList();
        var target = new Uri(new Uri(employee.Http.BaseAddress!, address), form.Action);
        using HttpContent content = form.TakesFiles ? Visitor.Files(fields.Select(f => (f.Key, f.Value))) : new FormUrlEncodedContent(fields);
        return await SeenPage.Read(await employee.Http.PostAsync(target, content));
    }

    private async Task<List<string>> Addresses(Stukzaak zaak)
    {
        var (question, advice) = (await Open(zaak, "vraag_werd_gesteld", "vraagId"), await Open(zaak, "advies_werd_gevraagd", "adviesId"));
        return
        [
            .. Route.Of(product).Where(r => r is { IsPage: true, IsGuarded: true, IsForCitizens: false } && r.Pattern.StartsWith("/werk", StringComparison.Ordinal))
                .Select(r => r.Pattern.Replace("{vraagId:guid}", question, StringComparison.Ordinal).Replace("{adviesId:guid}", advice, StringComparison.Ordinal)
                    .Replace("{id:guid}", $"{zaak.File.DossierId}", StringComparison.Ordinal))
                .Select(a => a == "/werk/aanvragen/nieuw" ? $"{a}?product=inname-openbaar-domein" : a).Distinct(),
        ];
    }

    private async Task<string> Open(Stukzaak zaak, string type, string id)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            $"select data->>'{id}' from dossiers.mt_events where stream_id = '{zaak.File.DossierId}' and type = '{type}' order by version desc limit 1");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    // A file on which every page has its form: a draft, a question, an advice that is awaited, something to pay.
    private async Task<Stukzaak> Busy()
    {
        var zaak = await Stukzaak.Start(product);
        await Done("toewijzing", new { });
        await Done("volledigverklaring", null);
        await Done("adviesvraag", new { instantie = "brandweer" });
        await Done("vraag", new { vraag = "Hoe lang nog?" });
        await Done("betaalvraag", new { bedrag = 20.0, reden = "Retributie" });
        return zaak;

        async Task Done(string path, object? body)
        {
            var answer = await zaak.Act(path, body);
            Assert.True(answer.Status is 200 or 204, $"{path}: {answer.Status} {answer.Body}");
        }
    }
}
