using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Api;

/// <summary>What a repeated command does, over HTTP.</summary>
[Trait("Proof", "D10")]
public sealed class IdempotencyTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Key = "Idempotency-Key";
    private readonly string _key = Guid.NewGuid().ToString();

    [Fact]
    public async Task The_same_command_again_gets_the_same_answer_to_the_byte_and_does_nothing()
    {
        using var citizen = product.Visitor();
        var first = await File(citizen);
        var before = await Streams();
        Assert.Equal(201, first.Status);

        Assert.Equal(first, await File(citizen));
        Assert.Equal(before, await Streams());
    }

    [Fact]
    public async Task Without_a_key_the_same_command_is_done_again()
    {
        using var citizen = product.Visitor();
        var before = await Streams();
        await Answer.Of(citizen.Post(Filing.Path, Filing.Body()));
        await Answer.Of(citizen.Post(Filing.Path, Filing.Body()));

        Assert.Equal(before + 2, await Streams());
    }

    [Fact]
    public async Task An_answer_without_a_body_is_repeated_whole_also_when_the_version_has_moved_on()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();
        var filed = await employee.Version(file.Url);
        var first = await Complete(employee, file, filed);
        var completed = await employee.Version(file.Url);
        Assert.Equal((204, completed), (first.Status, first.ETag));
        var closed = await Answer.Of(employee.Post($"{file.Url}/sluiting", new { reden = "Afgehandeld" }, ("If-Match", completed)));
        Assert.Equal(204, closed.Status);
        Assert.NotEqual(completed, await employee.Version(file.Url));

        Assert.Equal(first, await Complete(employee, file, filed));
    }

    [Fact]
    public async Task Another_command_under_a_used_key_is_refused()
    {
        using var citizen = product.Visitor();
        await File(citizen);
        var before = await Streams();
        var other = await Answer.Of(citizen.Post(Filing.Path, Filing.Body("Iemand Anders"), (Key, _key)));

        Assert.Equal((422, "sleutel-al-gebruikt"), (other.Status, other.Code));
        Assert.Equal(before, await Streams());
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_one_is_done_and_every_other_waits_or_gets_its_answer()
    {
        using var citizen = product.Visitor();
        var before = await Streams();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => File(citizen)));

        Assert.Single(answers.Where(a => a.Status == 201).Distinct());
        Assert.All(answers.Where(a => a.Status != 201), a => Assert.Equal((409, "sleutel-bezig"), (a.Status, a.Code)));
        Assert.Equal(before + 1, await Streams());
        Assert.Equal(answers.First(a => a.Status == 201), await File(citizen));
    }

    [Fact]
    public async Task After_a_refusal_the_same_key_is_executed()
    {
        var file = await Filing.Make(product);
        using var employee = await product.Employee();
        async Task<Answer> Close() => await Answer.Of(
            employee.Post($"{file.Url}/sluiting", new { reden = "Afgehandeld" }, ("If-Match", await employee.Version(file.Url)), (Key, _key)));
        Assert.Equal("dossier-niet-volledig", (await Close()).Code);

        var filed = await employee.Version(file.Url);
        Assert.Equal(204, (await Answer.Of(employee.Post($"{file.Url}/volledigverklaring", null, ("If-Match", filed)))).Status);
        Assert.Equal(204, (await Close()).Status);
    }

    [Fact]
    public async Task After_a_fault_the_same_key_is_executed()
    {
        using var citizen = product.Visitor();
        await product.Change("alter table dossiers.kluis rename to kluis_away");
        var failed = await File(citizen);
        await product.Change("alter table dossiers.kluis_away rename to kluis");

        Assert.Equal(500, failed.Status);
        Assert.Equal(201, (await File(citizen)).Status);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(6, false)]
    public async Task After_eight_days_the_same_key_is_executed_and_after_six_not(int days, bool again)
    {
        using var citizen = product.Visitor();
        var first = await File(citizen);
        await product.Change($"update messaging.idempotency set created_at = created_at - interval '{days} days' where key = '{_key}'");
        var second = await File(citizen);

        Assert.Equal(201, second.Status);
        Assert.Equal(again, first != second);
    }

    [Fact]
    public async Task A_kept_answer_cannot_be_read_in_the_table()
    {
        using var citizen = product.Visitor();
        var answer = await File(citizen);
        var code = System.Text.Json.JsonElement.Parse(answer.Body).GetProperty("trackingcode").GetString()!;

        Assert.Equal(1, await product.Count($"select count(*) from messaging.idempotency i where key = '{_key}' and body is not null"));
        foreach (var written in new[] { code, code.Replace("-", "", StringComparison.Ordinal), "trackingcode" })
            Assert.Equal(0, await product.Count($"select count(*) from messaging.idempotency i where i::text ilike '%{written}%'"));
    }

    [Fact]
    public async Task A_key_belongs_to_who_sent_it_and_to_where_it_was_sent()
    {
        var (one, other) = (await Filing.Make(product), await Filing.Make(product));
        using var employee = await product.Employee();
        var version = await employee.Version(one.Url);
        Assert.Equal(204, (await Complete(employee, one, version)).Status);
        Assert.Equal(204, (await Complete(employee, other, await employee.Version(other.Url))).Status);

        using var colleague = await product.SignedIn(TestIdentityProvider.TestPeople.Onthaal);
        Assert.Equal(412, (await Complete(colleague, one, version)).Status);
    }

    private Task<Answer> File(Visitor citizen) => Answer.Of(citizen.Post(Filing.Path, Filing.Body(), (Key, _key)));

    private Task<Answer> Complete(Visitor employee, Filing file, string version) =>
        Answer.Of(employee.Post($"{file.Url}/volledigverklaring", null, ("If-Match", version), (Key, _key)));

    private Task<long> Streams() => product.Count("select count(*) from dossiers.mt_streams");
}
