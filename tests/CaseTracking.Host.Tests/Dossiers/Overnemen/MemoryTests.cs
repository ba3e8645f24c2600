using System.Text.Json;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>Memory does not grow with the log: a long one comes in under the same limit as a short one.</summary>
public sealed class MemoryTests(ImportProduct product, ITestOutputHelper output) : IClassFixture<ImportProduct>
{
    private const string Limit = "DOTNET_GCHeapHardLimit";
    private const string Megabytes48 = "0x3000000";

    [Fact]
    public async Task A_large_log_comes_in_with_a_heap_of_48_MB()
    {
        var cases = Counts.Of(3_000, 15_000);
        using var import = await Start(cases, Megabytes48);

        var ran = await import.Ended();

        Assert.True(ran.Code == 0, ran.Error);
        Assert.Equal(Ran.Of(cases, cases * GeneratedLog.EventsPerCase), ran.Counts);
        output.WriteLine($"{JsonElement.Parse(ran.Output).GetProperty("seconds")} s, working set at most {import.Peak / 1024 / 1024} MB.");
    }

    [Fact]
    public async Task The_limit_does_bite()
    {
        using var import = await Start(100, "0x500000");

        Assert.NotEqual(0, (await import.Ended()).Code);
    }

    private async Task<VerbProcess> Start(int cases, string limit)
    {
        var log = product.Path($"{cases}.xes");
        await GeneratedLog.Write(log, cases);
        return new VerbProcess(product.Database, [(Limit, limit)], "import", "xes", log, "--mapping", await product.Mapping(), "--source", ImportProduct.NewSource(), "--json");
    }
}
