using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Api;

/// <summary>Two employees on one file.</summary>
public sealed class VersionTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task A_change_names_the_version_it_was_made_on()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();
        var seen = await employee.Version(file.Url);
        Assert.Equal($"\"{await Events(file)}\"", seen);

        var without = await Answer.Of(employee.Post($"{file.Url}/volledigverklaring", null));
        Assert.Equal((428, "if-match-ontbreekt"), (without.Status, without.Code));
        var made = await Answer.Of(Complete(employee, file, seen));
        Assert.Equal((204, $"\"{await Events(file)}\""), (made.Status, made.ETag));
        Assert.NotEqual(seen, made.ETag);
        var stale = await Answer.Of(Close(employee, file, "ZonderGevolg", seen));
        Assert.Equal((412, "verouderde-versie"), (stale.Status, stale.Code));
    }

    [Fact]
    public async Task A_change_the_rules_forbid_is_a_conflict_with_its_own_code()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();

        var seen = await employee.Version(file.Url);
        Assert.Equal("dossier-niet-volledig", (await Answer.Of(Close(employee, file, "Afgehandeld", seen))).Code);
        Assert.Equal(204, (await Answer.Of(Close(employee, file, "Dubbel", seen))).Status);
        var late = await Answer.Of(Complete(employee, file, await employee.Version(file.Url)));
        Assert.Equal((409, "dossier-al-gesloten"), (late.Status, late.Code));
        Assert.Equal(404, (await Answer.Of(Complete(employee, file with { DossierId = Guid.NewGuid() }, seen))).Status);
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
        var before = await Events(file);

        Assert.Equal(400, (await Answer.Of(Complete(employee, file, version))).Status);
        Assert.Equal(before, await Events(file));
    }

    [Fact]
    [Trait("Proof", "A5")]
    public async Task Of_fifty_who_decide_at_the_same_moment_one_does_and_the_rest_is_told()
    {
        using var employee = await product.Employee();
        for (var round = 0; round < Counts.Of(5, 200); round++)
        {
            var file = await Filing.Make(product);
            var (seen, before) = (await employee.Version(file.Url), await Events(file));
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Answer.Of(Close(employee, file, "Dubbel", seen))));

            Assert.Single(answers, a => a.Status == 204);
            Assert.All(answers.Where(a => a.Status != 204), a => Assert.Contains(a.Status, new[] { 409, 412 }));
            Assert.Equal(before + 1, await Events(file));
        }
    }

    private static Task<HttpResponseMessage> Complete(Visitor employee, Filing file, string version) =>
        employee.Post($"{file.Url}/volledigverklaring", null, ("If-Match", version));

    private static Task<HttpResponseMessage> Close(Visitor employee, Filing file, string reason, string version) =>
        employee.Post($"{file.Url}/sluiting", new { reden = reason }, ("If-Match", version));

    private Task<long> Events(Filing file) => product.Count($"select count(*) from dossiers.mt_events where stream_id = '{file.DossierId}'");
}
