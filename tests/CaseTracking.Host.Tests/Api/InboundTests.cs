using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.Host.Tests.Dossiers.Werklijst;
using CaseTracking.RunningProduct;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Host.Tests.Api;

/// <summary>What another system sends comes twice, in the wrong order and days late: it counts once, in order, on its own day.</summary>
[Trait("Proof", "D7")]
public sealed class InboundTests(ListProduct product) : IClassFixture<ListProduct>
{
    private const string Key = "Idempotency-Key";

    [Fact]
    public async Task What_comes_again_three_days_later_gets_its_first_answer_and_stands_on_the_list_once()
    {
        var (key, name) = (Guid.NewGuid().ToString(), $"Dubbel{Guid.NewGuid():N}"[..20]);
        using var employee = await product.Employee();
        Task<Answer> Send() => Answer.Of(employee.Post($"{Filing.Path}/registraties", Registration(name, daysAgo: 0), (Key, key)));

        var first = await Send();
        Assert.Equal(201, first.Status);
        await product.Change($"update messaging.idempotency set created_at = created_at - interval '3 days' where key = '{key}'");
        Assert.Equal(first, await Send());
        Assert.Single(ListProduct.Numbers(await ListProduct.Search(employee, name)));

        Assert.Equal(201, (await Answer.Of(employee.Post($"{Filing.Path}/registraties", Registration(name, daysAgo: 0)))).Status);
        Assert.Equal(2, ListProduct.Numbers(await ListProduct.Search(employee, name)).Count);
    }

    [Fact]
    public async Task The_second_message_before_the_first_waits_for_its_turn()
    {
        using var werk = await Werk.Begin(product);
        var before = await werk.Version();
        var (first, second) = ((Key, Guid.NewGuid().ToString()), (Key, Guid.NewGuid().ToString()));
        Task<Answer> Take() => werk.Act("toewijzing", new { behandelaar = "mw-omgeving" }, $"\"{before}\"", first);
        Task<Answer> Note() => werk.Act("notitie", new { notitie = "Na de toewijzing." }, $"\"{before + 1}\"", second);

        Assert.Equal((412, "verouderde-versie"), Of(await Note()));
        Assert.Equal(before, await werk.Version());
        var taken = await Take();
        Assert.Equal(204, taken.Status);
        Assert.Equal(204, (await Note()).Status);
        Assert.Equal(taken, await Take());
        Assert.Equal(before + 2, await werk.Version());
        Assert.Equal((412, "verouderde-versie"), Of(await werk.Act("toewijzing", new { behandelaar = "mw-omgeving" }, $"\"{before}\"")));
        Assert.Equal(["behandelaar_werd_toegewezen", "notitie_werd_gemaakt"], await Types(werk.File, after: before));
    }

    [Fact]
    public async Task Messages_that_come_together_in_any_order_are_each_applied_once_when_they_are_sent_until_it_is_their_turn()
    {
        using var werk = await Werk.Begin(product);
        var before = await werk.Version();
        var messages = Enumerable.Range(0, 8).Select(i => (Version: before + i, Key: Guid.NewGuid().ToString(), Body: new { notitie = $"Bericht {i}" })).Reverse().ToList();
        for (var left = messages; left.Count > 0;)
        {
            var answers = await Task.WhenAll(left.Concat(left).Select(async m => (m, (await werk.Act("notitie", m.Body, $"\"{m.Version}\"", (Key, m.Key))).Status)));
            left = [.. left.Where(m => answers.All(a => a.m != m || a.Status != 204))];
        }

        Assert.Equal(before + 8, await werk.Version());
        Assert.Equal(8, (await Types(werk.File, after: before)).Count);
    }

    [Fact]
    public async Task What_is_written_down_three_days_late_counts_from_its_own_day_and_says_when_it_was_written()
    {
        var today = DutchDates.Day(TimeProvider.System.GetUtcNow());
        using var employee = await product.Employee();
        var (early, late, now) = (await Register(employee, daysAgo: 21), await Register(employee, daysAgo: 3), await Register(employee, daysAgo: 0));

        Assert.Equal(today.AddDays(-3).ToString("O", CultureInfo.InvariantCulture), (await Row(employee, late)).GetProperty("ontvangenOp").GetString());
        Assert.Equal(3, await product.Count(
            $"""
            select (timestamp at time zone 'Europe/Brussels')::date - ((headers->>'effective_at')::timestamptz at time zone 'Europe/Brussels')::date
            from dossiers.mt_events where stream_id = '{late.DossierId}' and version = 1
            """));
        // Three days can be a weekend and a holiday; in three weeks somebody worked.
        var norms = new[] { await Norm(employee, early), await Norm(employee, late), await Norm(employee, now) };
        Assert.Equal(norms.Order(StringComparer.Ordinal), norms);
        Assert.NotEqual(norms[0], norms[2]);

        await product.Settled();
        using var citizen = product.Visitor();
        var story = await citizen.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/volg/{late.Trackingcode}", UriKind.Relative));
        Assert.Equal(today.AddDays(-3).ToString("O", CultureInfo.InvariantCulture), story.GetProperty("ontvangenOp").GetString());
        Assert.Contains("opgeschreven op", (await employee.Open($"/werk/dossiers/{late.DossierId}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("opgeschreven op", (await employee.Open($"/werk/dossiers/{now.DossierId}")).Html, StringComparison.Ordinal);

        var numbers = (await ListProduct.Pages(employee, $"{ListProduct.List}?volgorde=Oudste&product=attest-van-woonst")).SelectMany(p => p).ToList();
        Assert.True(numbers.IndexOf(late.Nummer) < numbers.IndexOf(now.Nummer));
    }

    [Fact]
    public async Task What_comes_from_tomorrow_is_refused()
    {
        using var employee = await product.Employee();
        var answer = await Answer.Of(employee.Post($"{Filing.Path}/registraties", Registration("Fien Morgen", daysAgo: -2)));
        Assert.Equal(422, answer.Status);
    }

    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Code);

    private static object Registration(string name, int daysAgo) => new
    {
        product = "attest-van-woonst",
        kanaal = "Post",
        naam = name,
        ontvangenOp = DutchDates.Day(TimeProvider.System.GetUtcNow()).AddDays(-daysAgo),
    };

    private static async Task<Filing> Register(Visitor employee, int daysAgo)
    {
        using var answer = await employee.Post($"{Filing.Path}/registraties", Registration("Fien Laat", daysAgo));
        Assert.Equal(201, (int)answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Filing>())!;
    }

    private static async Task<JsonElement> Row(Visitor employee, Filing file) => await employee.Http.GetFromJsonAsync<JsonElement>(new Uri(file.Url, UriKind.Relative));

    private static async Task<string?> Norm(Visitor employee, Filing file) => (await Row(employee, file)).GetProperty("dienstnorm").GetString();

    private async Task<List<string>> Types(Filing file, long after)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            $"select type from dossiers.mt_events where stream_id = '{file.DossierId}' and version > {after} order by version");
        await using var reader = await command.ExecuteReaderAsync();
        var types = new List<string>();
        while (await reader.ReadAsync()) types.Add(reader.GetString(0));
        return types;
    }
}
