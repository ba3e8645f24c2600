using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

/// <summary>The connection to the database breaks after the commit and before its answer: nobody knows whether the command was done.</summary>
[Trait("Proof", "B6")]
public sealed class LostAnswerTests
{
    [Fact]
    public async Task A_client_that_repeats_with_its_key_gets_the_true_result_and_nothing_is_there_twice()
    {
        await using var product = new CutProduct();
        await product.InitializeAsync();
        using var citizen = product.Visitor();
        await File(citizen, "warm");

        var rounds = Counts.Of(40, 500);
        for (var round = 1; round <= rounds; round++)
        {
            product.Cutter.CutNext();
            using var unknown = await File(citizen, $"key-{round}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
            Assert.Equal("application/problem+json", unknown.Content.Headers.ContentType?.MediaType);

            using var repeated = await File(citizen, $"key-{round}");
            Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
            Assert.Equal(
                1, await Invariants.Count(product.Database, $"select count(*) from dossiers.mt_streams where id = '{repeated.Headers.Location!.OriginalString[^36..]}'"));
        }

        Assert.Equal(rounds, product.Cutter.Cuts);
        Assert.Equal(rounds + 1, await Streams(product));
    }

    [Fact]
    public async Task Without_a_key_a_repeated_command_is_there_twice()
    {
        await using var product = new CutProduct();
        await product.InitializeAsync();
        using var citizen = product.Visitor();
        await File(citizen, "warm");

        for (var round = 1; round <= 5; round++)
        {
            product.Cutter.CutNext();
            using var unknown = await File(citizen, null);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
            using var repeated = await File(citizen, null);
            Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
        }

        Assert.Equal(11, await Streams(product));
    }

    private static Task<HttpResponseMessage> File(Visitor citizen, string? key) =>
        citizen.Post("/api/v1/dossiers", Requests.Filing(), key is null ? [] : [("Idempotency-Key", key)]);

    private static Task<long> Streams(Product product) => Invariants.Count(product.Database, "select count(*) from dossiers.mt_streams");

    /// <summary>Dispatch is off: the only thing stored is what the test asks for.</summary>
    private sealed class CutProduct : LoadedProduct
    {
        public AnswerCutter Cutter { get; private set; } = null!;

        protected override string Connection => (Cutter ??= new AnswerCutter(Database.ConnectionString)).ConnectionString;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [.. base.Settings, new("Messages:Dispatch", "false")];

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Cutter.DisposeAsync();
        }
    }
}
