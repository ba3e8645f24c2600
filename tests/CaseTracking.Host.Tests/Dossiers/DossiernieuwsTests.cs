using System.Diagnostics;
using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>News in a file that an employee has open, for as long as the employee may see it.</summary>
[Trait("Proof", "G6")]
public sealed class DossiernieuwsTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private static readonly TimeSpan AtMost = Counts.Within(5);

    [Fact]
    public async Task What_a_colleague_does_reaches_the_open_page()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();
        using var stream = await LiveListener.Open(employee.Http, News(file));
        var before = (await stream.Next())!.Value;
        using var colleague = await product.SignedIn(TestPeople.Leidinggevende);
        using (var done = await colleague.Post($"{file.Url}/volledigverklaring", null, ("If-Match", $"\"{before}\""))) Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);

        Assert.True(await stream.Next() > before);
    }

    [Fact]
    public async Task A_role_that_is_withdrawn_ends_the_stream_within_five_seconds_and_the_next_request_is_refused()
    {
        var file = await Filing.Make(product);
        using var employee = await product.SignedIn(TestPeople.Onthaal);
        using var colleague = await product.Employee();
        using var stream = await LiveListener.Open(employee.Http, News(file));
        using var other = await LiveListener.Open(colleague.Http, News(file));
        await Task.WhenAll(stream.Next(), other.Next());

        Assert.Equal(0, await CommandLineRoot.Run(product.Services, ["session", "end", TestPeople.Onthaal.Subject], TextWriter.Null, TextWriter.Null));
        var watch = Stopwatch.StartNew();
        using var again = await LiveListener.Ask(employee.Http, News(file));
        Assert.NotEqual("text/event-stream", again.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, (await employee.Http.GetAsync(new Uri(file.Url, UriKind.Relative))).StatusCode);
        await stream.End();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, AtMost);

        // The control: who still is signed in goes on reading.
        await product.Change($"update dossiers.dossieroverzicht set versie = versie + 1 where id = '{file.DossierId}'");
        Assert.NotNull(await other.Next());
    }

    [Fact]
    public async Task Between_the_end_of_a_session_and_the_next_look_no_news_goes_out()
    {
        var file = await Filing.Make(product);
        using var employee = await product.SignedIn(TestPeople.Onthaal);
        using var stream = await LiveListener.Open(employee.Http, News(file));
        await stream.Next();
        await product.Change($"delete from web.session where subject = '{TestPeople.Onthaal.Subject}'; update dossiers.dossieroverzicht set versie = versie + 1 where id = '{file.DossierId}'");

        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task Signing_out_ends_the_stream()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();
        using var stream = await LiveListener.Open(employee.Http, News(file));
        await stream.Next();
        await employee.Submit(await employee.Open("/werk/dossiers"), "/afmelden");

        await stream.End();
    }

    [Fact]
    public async Task A_page_that_asks_by_itself_keeps_no_session_alive()
    {
        var file = await Filing.Make(product);
        using var employee = await product.SignedIn(TestPeople.Onthaal);
        await product.Change($"update web.session set last_seen_at = last_seen_at - interval '10 minutes' where subject = '{TestPeople.Onthaal.Subject}'");
        using (var asked = await employee.Http.GetAsync(new Uri(News(file), UriKind.Relative))) Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(0, await Recent());

        await employee.Open("/werk/dossiers");
        Assert.Equal(1, await Recent());
    }

    [Fact]
    public async Task Nobody_else_hears_of_it()
    {
        var file = await Filing.Make(product);
        using var citizen = await product.SignedIn(TestPeople.Anna);
        using var nobody = product.Visitor();

        Assert.Equal(HttpStatusCode.Forbidden, (await LiveListener.Ask(citizen.Http, News(file))).StatusCode);
        Assert.NotEqual("text/event-stream", (await LiveListener.Ask(nobody.Http, News(file))).Content.Headers.ContentType?.MediaType);
    }

    private static string News(Filing file) => $"/werk/dossiers/{file.DossierId}/nieuws";

    private Task<long> Recent() =>
        product.Count($"select count(*) from web.session where subject = '{TestPeople.Onthaal.Subject}' and last_seen_at > now() - interval '5 minutes'");
}
