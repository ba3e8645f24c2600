using System.Net;
using System.Text;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Api;

/// <summary>Where a person's data may not turn up, looked for after a whole journey.</summary>
public sealed class PersonalDataTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private readonly string _name = $"Kanarie{Guid.NewGuid():N}";
    private readonly string _mail = $"k{Guid.NewGuid():N}@voorbeeld.be";
    private readonly string _text = $"vrije tekst {Guid.NewGuid():N}";

    [Fact]
    public async Task After_a_journey_name_mail_free_text_and_code_stand_in_no_log_and_in_no_column()
    {
        var codes = new[] { await ByPages(), await ByApi() };
        var heard = await Listen(codes[0]);
        await Faulty();

        foreach (var canary in new[] { _name, _mail, _text }.Concat(codes.SelectMany(Spellings)))
        {
            Assert.DoesNotContain(product.Logged, line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(heard, line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(await Tables(canary));
        }
    }

    [Fact]
    public async Task The_search_finds_what_is_there()
    {
        var file = await Filing.Make(product);

        Assert.Contains("dossiers.dossieroverzicht", await Tables(file.Nummer));
        await product.Change($"create table dossiers.selftest as select convert_to('{_name}', 'UTF8') as bytes");
        Assert.Contains("dossiers.selftest", await Tables(_name));
    }

    private async Task<string> ByPages()
    {
        using var citizen = product.Visitor();
        var (_, number, code) = await citizen.FileRequest(_name, _mail, _text);
        await Testing.Eventually.Holds(async () => (await citizen.Open($"/volgen/{code}")).Status == HttpStatusCode.OK, "the timeline is there");
        await citizen.SendRequest(_name, _mail + " fout", _text);

        using var employee = await product.Employee();
        var file = await employee.OpenFile(number);
        Assert.Contains(_name, file.Html, StringComparison.Ordinal);
        await employee.Submit(file, "Volledig");
        await employee.Submit(await employee.Open($"{file.Url.AbsolutePath}/sluiting"), "sluiting", ("Reden", "Afgehandeld"));
        return code;
    }

    private async Task<string> ByApi()
    {
        using var citizen = product.Visitor();
        var body = new { product = "attest-van-woonst", naam = _name, email = _mail, toelichting = _text };
        using var answer = await citizen.Post(Filing.Path, body, ("Idempotency-Key", Guid.NewGuid().ToString()));
        var code = System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("trackingcode").GetString()!;
        foreach (var spelling in Spellings(code)) using (await citizen.Http.GetAsync(new Uri($"/api/v1/volg/{spelling}", UriKind.Relative))) { }
        using (await citizen.Post(Filing.Path, new { product = _text, naam = _name, email = _mail })) { }
        using (await citizen.Post(Filing.Path, new { product = "attest-van-woonst", naam = _name, email = _mail, onbekend = _text })) { }
        return code;
    }

    // What goes out while a page is open: nothing but numbers of versions.
    private async Task<List<string>> Listen(string code)
    {
        using var citizen = product.Visitor();
        using var stream = await LiveListener.Open(citizen.Http, $"/volgen/{code}/nieuws");
        await stream.Next();
        await product.Change("update tijdlijn.aanvraag set versie = versie + 1");
        await stream.Next();
        Assert.All(stream.Lines, line => Assert.Matches("^(|:|(retry|id|data): [0-9]+)$", line));
        return stream.Lines;
    }

    // A fault writes the most into a log: the exception, the statement, what the database says about the row.
    private async Task Faulty()
    {
        using var citizen = product.Visitor();
        await product.Change("alter table dossiers.kluis rename to kluis_away");
        using (var failed = await citizen.Post(Filing.Path, new { product = "attest-van-woonst", naam = _name, email = _mail, toelichting = _text }))
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        await product.Change("alter table dossiers.kluis_away rename to kluis");
        Assert.Contains(product.Logged, line => line.Contains("42P01", StringComparison.Ordinal));
    }

    private async Task<List<string>> Tables(string canary)
    {
        await using var command = product.Database.Superuser.CreateCommand(
            "select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')");
        var (tables, found) = (new List<string>(), new List<string>());
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        foreach (var table in tables)
            foreach (var needle in new[] { canary, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary)) })
                if (await product.Count($"select count(*) from {table} t where position(lower('{needle}') in lower(t::text)) > 0") > 0) found.Add(table);
        return found;
    }

    private static IEnumerable<string> Spellings(string code)
    {
        yield return code;
        yield return code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }
}
