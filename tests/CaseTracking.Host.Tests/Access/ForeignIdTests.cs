using System.Diagnostics;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Access;

/// <summary>The id of somebody else's request and one that never was are the same to a citizen: answer, size and time.</summary>
[Trait("Proof", "G2")]
public sealed partial class ForeignIdTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    private const int Requests = 2000;
    private static readonly TimeSpan Most = Counts.Within(.005);

    [Fact]
    public async Task Somebody_elses_id_is_answered_as_one_that_never_was()
    {
        using var scene = await Scene.Set(product);
        var doors = new List<(Route Route, string Method)>();
        foreach (var (route, method) in Own())
            if ((await Ask(scene, route, method, scene.Annas)).Status != 405) doors.Add((route, method));
        Assert.True(doors.Count >= 6, $"Only {doors.Count} doors were found.");
        var rounds = Requests / doors.Count / 2;

        foreach (var (route, method) in doors)
        {
            var (wrong, slower) = await Compare(scene, route, method, scene.Bilals, rounds);
            Assert.True(wrong.Count == 0, $"{method} {route.Pattern}: {string.Join(", ", wrong.Distinct())}");
            Assert.True(Math.Abs(slower) <= Most.TotalMilliseconds, $"{method} {route.Pattern}: {slower:0.0} ms");
        }
    }

    [Fact]
    public async Task The_comparison_sees_a_request_that_is_there()
    {
        using var scene = await Scene.Set(product);
        var (route, method) = Own().First(d => d.Method == "GET" && d.Route.IsPage);

        Assert.NotEmpty((await Compare(scene, route, method, scene.Annas, 1)).Wrong);
    }

    private IEnumerable<(Route Route, string Method)> Own() => MatrixTests.Doors(product).Where(d =>
        d.Route.Pattern.Contains('{', StringComparison.Ordinal) && d.Route.IsForCitizens);

    // Asked in turns and compared in pairs, so that what else this machine does weighs on both.
    private static async Task<(List<string> Wrong, double Slower)> Compare(Scene scene, Route route, string method, Target foreign, int rounds)
    {
        var (wrong, slower) = (new List<string>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            var unknown = new Target(foreign.File with { DossierId = Guid.CreateVersion7() }, foreign.Document);
            var first = await Ask(scene, route, method, i % 2 == 0 ? foreign : unknown);
            var second = await Ask(scene, route, method, i % 2 == 0 ? unknown : foreign);
            var (there, never) = i % 2 == 0 ? (first, second) : (second, first);
            slower.Add(there.Time - never.Time);
            if ((there.Status, never.Status) != (404, 404)) wrong.Add($"status {there.Status} and {never.Status}");
            if (there.Body.Length != never.Body.Length) wrong.Add($"{there.Body.Length} and {never.Body.Length} characters");
            if (there.Body != never.Body) wrong.Add("another answer");
        }

        return (wrong, Median(slower));
    }

    private static async Task<(int Status, string Body, double Time)> Ask(Scene scene, Route route, string method, Target target)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await scene.Send(scene.Citizen, route, method, target.Fill(route.Pattern));
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, Varying().Replace(body, ""), Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    // The reference for a report, and the token of the form that signs out.
    [GeneratedRegex("[0-9a-f]{32}|(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+")]
    private static partial Regex Varying();
}
