using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Api;

/// <summary>Two employees on one file.</summary>
public sealed class VersionTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task A_change_names_the_version_it_was_made_on()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();
        using var seen = await employee.Http.GetAsync(new Uri(file.Url, UriKind.Relative));
        Assert.Equal("\"1\"", seen.Headers.ETag?.Tag);

        var without = await Answer.Of(employee.Post($"{file.Url}/volledigverklaring", null));
        Assert.Equal((428, "if-match-ontbreekt"), (without.Status, without.Code));
        var made = await Answer.Of(Complete(employee, file, "\"1\""));
        Assert.Equal((204, "\"2\""), (made.Status, made.ETag));
        var stale = await Answer.Of(Close(employee, file, "ZonderGevolg", "\"1\""));
        Assert.Equal((412, "verouderde-versie"), (stale.Status, stale.Code));
    }

    [Fact]
    public async Task A_change_the_rules_forbid_is_a_conflict_with_its_own_code()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();

        Assert.Equal("dossier-niet-volledig", (await Answer.Of(Close(employee, file, "Afgehandeld", "\"1\""))).Code);
        Assert.Equal(204, (await Answer.Of(Close(employee, file, "Dubbel", "\"1\""))).Status);
        var late = await Answer.Of(Complete(employee, file, "\"2\""));
        Assert.Equal((409, "dossier-al-gesloten"), (late.Status, late.Code));
        Assert.Equal(404, (await Answer.Of(Complete(employee, file with { DossierId = Guid.NewGuid() }, "\"1\""))).Status);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("W/\"1\"")]
    [InlineData("*")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("\"\"")]
    public async Task A_version_that_is_none_is_refused_and_changes_nothing(string version)
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();

        Assert.Equal(400, (await Answer.Of(Complete(employee, file, version))).Status);
        Assert.Equal(1, await Events(file));
    }

    [Fact]
    [Trait("Proof", "A5")]
    public async Task Of_fifty_who_decide_at_the_same_moment_one_does_and_the_rest_is_told()
    {
        using var employee = await product.Employee();
        var rounds = Environment.GetEnvironmentVariable("CASETRACKING_FULL") == "1" ? 200 : 5;
        for (var round = 0; round < rounds; round++)
        {
            var file = await Filing.Make(product);
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Answer.Of(Close(employee, file, "Dubbel", "\"1\""))));

            Assert.Single(answers, a => a.Status == 204);
            Assert.All(answers.Where(a => a.Status != 204), a => Assert.Contains(a.Status, new[] { 409, 412 }));
            Assert.Equal(2, await Events(file));
        }
    }

    private static Task<HttpResponseMessage> Complete(Visitor employee, Filing file, string version) =>
        employee.Post($"{file.Url}/volledigverklaring", null, ("If-Match", version));

    private static Task<HttpResponseMessage> Close(Visitor employee, Filing file, string reason, string version) =>
        employee.Post($"{file.Url}/sluiting", new { reden = reason }, ("If-Match", version));

    private Task<long> Events(Filing file) => product.Count($"select count(*) from dossiers.mt_events where stream_id = '{file.DossierId}'");
}
