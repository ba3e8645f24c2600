using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;

namespace CaseTracking.Host.Tests.Access;

/// <summary>Every endpoint, asked by everybody, on their own request and on one of somebody else, equals the committed table.</summary>
[Trait("Proof", "G1")]
public sealed class MatrixTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    [Fact]
    public async Task The_doors_say_what_the_table_says()
    {
        using var scene = await Scene.Set(product);
        List<string> rows = [AccessTable.Row("endpoint", scene.Callers.Select(c => c.Name))];
        foreach (var (route, method) in Doors(product).OrderBy(d => d.Route.Pattern, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal))
        {
            var cells = new List<string>();
            foreach (var caller in scene.Callers) cells.Add(await Cell(scene, caller, route, method));
            rows.Add(AccessTable.Row($"{method,-4} {route.Pattern}", cells));
        }

        Assert.DoesNotContain(rows, r => r.Contains("FAULT", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("CASETRACKING_APPROVE") == "1") AccessTable.Approve(rows);
        Assert.Empty(AccessTable.Differences(AccessTable.Committed, rows));
    }

    [Fact]
    public void An_endpoint_without_a_row_and_a_row_that_says_something_else_are_found()
    {
        var committed = AccessTable.Committed;

        Assert.Single(AccessTable.Differences([.. committed.SkipLast(1)], committed));
        Assert.Equal(2, AccessTable.Differences([.. committed.SkipLast(1), committed[^1].Replace("yes", "no", StringComparison.Ordinal) + "x"], committed).Count());
    }

    [Fact]
    public void Nobody_and_no_citizen_comes_through_a_door_of_the_staff()
    {
        foreach (var row in AccessTable.Committed.Skip(1).Where(r => r.Contains("/werk", StringComparison.Ordinal)))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            Assert.Equal(("sign-in", "no"), (cells[1], cells[2]));
        }
    }

    internal static IEnumerable<(Route Route, string Method)> Doors(ApiProduct product) =>
        Route.Of(product).Where(r => !r.Pattern.StartsWith("/stijl/", StringComparison.Ordinal)).SelectMany(r => r.Methods.Where(m => m is "GET" or "POST"), (r, m) => (r, m)).DistinctBy(d => (d.r.Pattern, d.m));

    private static async Task<string> Cell(Scene scene, Caller caller, Route route, string method)
    {
        var (first, second) = (await scene.Ask(caller, route, method, scene.Annas), await scene.Ask(caller, route, method, scene.Bilals));
        if (first == second) return first;

        Assert.True(caller.Own is not null, $"{caller.Name} has neither request, and gets {first} and {second} at {route.Pattern}.");
        return caller.Own == 0 ? $"{first}/{second}" : $"{second}/{first}";
    }
}
