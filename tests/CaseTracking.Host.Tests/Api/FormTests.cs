using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Api;

/// <summary>The token of forms, over every page there is.</summary>
[Trait("Proof", "G10")]
public sealed partial class FormTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Field = "__RequestVerificationToken";

    [Fact]
    public async Task Every_form_that_posts_on_every_page_carries_a_token()
    {
        using var employee = await product.Employee();
        var file = await Filing.Make(product);
        var seen = new List<SeenPage>();
        foreach (var route in Pages()) seen.Add(await employee.Open(route.Fill(file)));
        using var citizen = product.Visitor();
        seen.Add(await Received(citizen));
        Assert.Contains(seen, page => Forms().IsMatch(page.Html));

        foreach (var page in seen)
            foreach (Match form in Forms().Matches(page.Html))
                Assert.True(form.Value.Contains(Field, StringComparison.Ordinal), $"{page.Url.AbsolutePath}: {form.Value}");
    }

    [Fact]
    public async Task A_citizen_who_just_filed_goes_on_to_the_timeline_by_the_button()
    {
        using var citizen = product.Visitor();
        var received = await Received(citizen);
        await product.Settled();
        var timeline = await citizen.Submit(received, "/volgen");

        Assert.Equal(HttpStatusCode.OK, timeline.Status);
        Assert.StartsWith("/volgen/", timeline.Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_a_token_or_with_that_of_somebody_else_is_refused_on_every_page()
    {
        using var employee = await product.Employee();
        using var citizen = await product.SignedIn(TestPeople.Anna);
        using var other = await product.SignedIn(TestPeople.Onthaal);
        var file = await Filing.Make(product);
        var before = await product.Count("select count(*) from dossiers.mt_events");
        var foreign = Token().Match((await other.Open($"/werk/dossiers/{file.DossierId}")).Html).Groups[1].Value;
        var own = Token().Match((await employee.Open($"/werk/dossiers/{file.DossierId}")).Html).Groups[1].Value;

        foreach (var (address, who) in Pages().Select(r => (Address: r.Fill(file), Who: r.IsForCitizens ? citizen : employee))
            .Where(a => !a.Address.StartsWith("/fout/", StringComparison.Ordinal)).Append(("/afmelden", employee)))
            foreach (var token in new[] { null, "made-up", foreign })
                Assert.True(HttpStatusCode.BadRequest == await Post(who, address, token), $"{address} with {token}");

        Assert.Equal(before, await product.Count("select count(*) from dossiers.mt_events"));
        var version = await employee.Version(file.Url);
        Assert.Equal(HttpStatusCode.OK, await Post(employee, $"/werk/dossiers/{file.DossierId}?handler=Volledig", own, version.Trim('"')));
        Assert.Equal(1, await product.Count(
            $"select count(*) from dossiers.mt_events where stream_id = '{file.DossierId}' and type like 'dossier_werd_volledig_verklaard%'"));
    }

    // A mail program stops mails with one click and has no token: the signed text in the address stands for it.
    private IEnumerable<Route> Pages() => Route.Of(product).Where(r => r.IsPage && !r.Pattern.StartsWith("/meldingen/stoppen/", StringComparison.Ordinal));

    private static async Task<SeenPage> Received(Visitor citizen) => (await citizen.FileRequest()).Page;

    private static async Task<HttpStatusCode> Post(Visitor visitor, string address, string? token, string version = "1")
    {
        var fields = new Dictionary<string, string> { ["Versie"] = version };
        if (token is not null) fields[Field] = token;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return answer.StatusCode;
    }

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
