using System.Net.Http.Json;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Api;

/// <summary>Who may call what, over every route of the API there is.</summary>
[Trait("Proof", "G10")]
public sealed class AccessTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public void Every_route_of_the_api_says_who_may_call_it() =>
        Assert.All(Route.Of(product).Where(r => r.IsApi), r => Assert.True(r.IsOpen || r.IsGuarded, r.Pattern));

    [Fact]
    public async Task Who_is_not_signed_in_or_no_employee_is_refused_everywhere_and_nothing_happens()
    {
        using var nobody = product.Visitor();
        using var citizen = await product.SignedIn(TestPeople.Anna);
        using var employee = await product.Employee();
        var routes = Guarded().ToList();
        Assert.NotEmpty(routes);
        var file = await Filing.Make(product);
        var version = await employee.Version(file.Url);
        var before = await Effects();

        foreach (var (route, method) in routes)
        {
            Assert.Equal(401, (await Send(nobody, route, method, file, version)).Status);
            var refused = await Send(citizen, route, method, file, version);
            Assert.Equal((403, "geen-toegang"), (refused.Status, refused.Code));
        }

        Assert.Equal(before, await Effects());
        foreach (var (route, method) in routes) Assert.DoesNotContain((await Send(employee, route, method, file, version)).Status, new[] { 401, 403 });
        Assert.NotEqual(before, await Effects());
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_sent_by_another_site_is_refused_although_the_cookie_came_along(string header, string value)
    {
        using var employee = await product.Employee();
        var routes = Route.Of(product).Where(r => r.IsApi).SelectMany(r => r.Methods, (r, m) => (Route: r, Method: m)).Where(r => r.Method != "GET").ToList();
        Assert.NotEmpty(routes);
        var file = await Filing.Make(product);
        var version = await employee.Version(file.Url);
        var before = await Effects();

        foreach (var (route, method) in routes) Assert.Equal(403, (await Send(employee, route, method, file, version, (header, value))).Status);

        Assert.Equal(before, await Effects());
        foreach (var (route, method) in routes) Assert.NotEqual(403, (await Send(employee, route, method, file, version, ("Sec-Fetch-Site", "same-origin"))).Status);
        Assert.NotEqual(before, await Effects());
    }

    private IEnumerable<(Route Route, string Method)> Guarded() =>
        Route.Of(product).Where(r => r is { IsApi: true, IsGuarded: true }).SelectMany(r => r.Methods, (r, m) => (r, m));

    private static async Task<Answer> Send(Visitor visitor, Route route, string method, Filing file, string version, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), route.Fill(file));
        if (method != "GET") request.Content = route.TakesFiles ? Visitor.Files([]) : JsonContent.Create(route.IsOpen ? Filing.Body() : new { reden = "Dubbel" });
        foreach (var (name, value) in headers.Append(("If-Match", version))) request.Headers.TryAddWithoutValidation(name, value);
        return await Answer.Of(visitor.Http.SendAsync(request));
    }

    private async Task<(long Events, long Looks, long Replies)> Effects() => (
        await product.Count("select count(*) from dossiers.mt_events"), await product.Count("select count(*) from dossiers.inzage"),
        await product.Count("select count(*) from messaging.idempotency"));
}
