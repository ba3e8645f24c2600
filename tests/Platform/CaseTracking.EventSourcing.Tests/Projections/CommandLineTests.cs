using System.Text.Json;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.EventSourcing.Tests.Projections;

public sealed class CommandLineTests
{
    [Fact]
    public async Task List_shows_each_projection_and_where_it_is()
    {
        await using var bench = await Filled();
        var (code, text) = await Run(bench, "projections", "list");
        Assert.Equal(0, code);
        Assert.Contains("sample.counter_inline  position 12  inline", text, StringComparison.Ordinal);
        Assert.Contains("sample.story_async  position 0  behind 12", text, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await Run(bench, "projections", "list", "--json")).Output).RootElement;
        Assert.Equal(4, json.GetProperty("projections").GetArrayLength());
    }

    [Fact]
    public async Task Rebuild_says_how_far_it_is_and_verify_whether_it_is_right()
    {
        await using var bench = await Filled();
        Assert.Equal(0, (await Run(bench, "projections", "rebuild", "--all")).Code);
        var (code, text) = await Run(bench, "projections", "rebuild", "sample.counter_async");
        Assert.Equal(0, code);
        Assert.Contains("sample.counter_async: 100 %", text, StringComparison.Ordinal);
        Assert.Contains("events/s", text, StringComparison.Ordinal);
        Assert.Contains("rebuilt up to position 12", text, StringComparison.Ordinal);
        Assert.Equal(0, (await Run(bench, "projections", "verify", "--all")).Code);

        await bench.Execute("update sample.counter_async set total = -1");
        var differs = await Run(bench, "projections", "verify", "--all", "--json");
        Assert.Equal(1, differs.Code);
        var results = JsonDocument.Parse(differs.Output).RootElement.GetProperty("projections").EnumerateArray();
        Assert.Equal(["sample.counter_async"], results.Where(r => !r.GetProperty("isGood").GetBoolean()).Select(r => r.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Skip_wants_the_position_where_the_projection_stands_still()
    {
        await using var bench = await Filled();
        var poison = await PoisonTests.Unreadable(bench);
        var node = bench.Node("daemon");
        await node.Follow();
        foreach (var projection in Bench.Sample.Async)
            await Eventually.Holds(async () => await PoisonTests.StoppedAt(bench, projection.Name) == poison, $"{projection.Name} stands still");
        await node.StopFollowing();

        var failed = await Run(bench, "projections", "rebuild", "sample.counter_async");
        Assert.Equal(1, failed.Code);
        Assert.Contains($"position {poison}", failed.Output, StringComparison.Ordinal);
        Assert.Contains($"STOPPED at {poison}", (await Run(bench, "projections", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Run(bench, "projections", "skip", "sample.counter_async")).Code);
        Assert.Equal(1, (await Run(bench, "projections", "skip", "sample.counter_async", "--position", "3")).Code);
        Assert.Equal(0, (await Run(bench, "projections", "skip", "sample.counter_async", "--position", $"{poison}")).Code);
        Assert.Equal(0, (await Run(bench, "projections", "resume", "sample.story_async")).Code);
        Assert.Equal(1, (await Run(bench, "projections", "resume", "sample.story_async")).Code);
        Assert.Equal(0, (await Run(bench, "projections", "rebuild", "sample.counter_async")).Code);
    }

    [Theory]
    [InlineData("projections", "rebuild")]
    [InlineData("projections", "rebuild", "sample.counter_async", "--all")]
    [InlineData("projections", "verify", "sample.unknown")]
    [InlineData("projections", "resume")]
    [InlineData("projections", "skip", "sample.counter_async", "--position", "many")]
    public async Task Wrong_use_is_said(params string[] arguments)
    {
        await using var bench = await Bench.Start();
        Assert.Equal(2, (await Run(bench, arguments)).Code);
    }

    private static async Task<Bench> Filled()
    {
        var bench = await Bench.Start();
        await Bench.Pour(bench.Node("filler"), 4, 2);
        return bench;
    }

    private static async Task<(int Code, string Output)> Run(Bench bench, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var services = new Node(bench.Database.ConnectionString, "cli", Bench.Sample, s => s.AddProjectionsVerb());
        return (await CommandLineRoot.Run(services.Services, arguments, output, output, TestContext.Current.CancellationToken), output.ToString());
    }
}
