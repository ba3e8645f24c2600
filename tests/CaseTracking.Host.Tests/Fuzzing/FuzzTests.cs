using System.Text;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Fuzzing;

/// <summary>
/// Spoiled bodies, forms, files, headers and addresses at every act and every page: the product refuses or does, it never breaks.
/// <c>CASETRACKING_FUZZ_SEED</c> repeats a run.
/// </summary>
[Trait("Proof", "H10")]
[Collection(nameof(FuzzTests))]
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public sealed class FuzzTests(FuzzProduct product) : IClassFixture<FuzzProduct>
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CASETRACKING_FUZZ_SEED"), out var seed) ? seed : 20_261_117;

    private static readonly int Requests = Counts.Of(3_000, 100_000);

    [Fact]
    public async Task No_spoiled_request_breaks_the_product_and_its_memory_comes_back()
    {
        var targets = await FuzzTargets.Of(product);
        Assert.True(targets.Count > 80, $"Only {targets.Count} targets.");
        var warm = (await Run(targets, Seed - 1, Requests / 10)).Broken;
        Assert.True(warm.Count == 0, $"seed {Seed - 1}\n{string.Join("\n\n", warm.Take(10))}");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (answers, broken) = await Run(targets, Seed, Requests);

        TestContext.Current.SendDiagnosticMessage($"seed {Seed}: {string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}"))}");
        Assert.True(broken.Count == 0, $"seed {Seed}\n{string.Join("\n\n", broken.Take(10))}");
        Assert.True(answers.GetValueOrDefault(200) + answers.GetValueOrDefault(201) + answers.GetValueOrDefault(204) > Requests / 50, "Hardly any request got through: the fuzzing is too coarse.");
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, (long)(before * 1.2) + (16 << 20));
    }

    [Fact]
    public async Task The_same_loop_finds_an_address_that_breaks()
    {
        using var visitor = product.Visitor();
        FuzzTarget broken = new(FuzzProduct.Broken, visitor, m => new(HttpMethod.Post, FuzzProduct.Broken)
        {
            Content = new ByteArrayContent(m.Bytes("""{"toelichting":"Plat."}"""u8.ToArray())),
        });

        Assert.NotEmpty((await Run([broken], Seed, 300)).Broken);
    }

    private static async Task<(Dictionary<int, int> Answers, List<string> Broken)> Run(IReadOnlyList<FuzzTarget> targets, int seed, int requests)
    {
        var (answers, broken) = (new Dictionary<int, int>(), new List<string>());
        for (var index = 0; index < requests; index++)
        {
            var (target, mutation) = (targets[index % targets.Count], new Mutation(new Random(unchecked((seed * 1_000_003) + index))));
            using var request = target.Make(mutation);
            mutation.Spoil(request);
            var sent = $"{index}: {request.Method} {request.RequestUri} {request.Headers} {(request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync()))}";
            using var answer = await target.Visitor.Http.SendAsync(request);
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            if (status >= 500) broken.Add($"{status} {target.Name} {Shortened(sent)}");
            else if (answer.IsSuccessStatusCode) await target.Follow(answer);
        }

        return (answers, broken);
    }

    private static string Shortened(string text) => text.Length > 1_500 ? text[..1_500] : text;
}
