using System.Text;
using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Eventually = CaseTracking.Testing.Eventually;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Words of people are in the vault alone: not in events, their headers, messages, lists, addresses or logs.</summary>
[Trait("Proof", "F7")]
public sealed class KanarieTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    private readonly string _name = $"Kanarie{Guid.NewGuid():N}";
    private readonly string _mail = $"k{Guid.NewGuid():N}";
    private readonly string _text = $"tekst{Guid.NewGuid():N}";
    private readonly string _content = $"inhoud{Guid.NewGuid():N}";
    private readonly string _file = $"bestand{Guid.NewGuid():N}";

    private object Request(string type) => new { product = type, naam = _name, email = $"{_mail}@voorbeeld.be", toelichting = _text };

    private object Full(string answer, string address, string phone) => new
    {
        product = "omgevingsvergunning-vereenvoudigd",
        naam = _name,
        email = $"{_mail}@voorbeeld.be",
        toelichting = _text,
        telefoon = phone,
        adres = address,
        antwoorden = new Dictionary<string, string> { ["straat"] = answer, ["werken"] = answer },
    };

    [Fact]
    public async Task What_people_write_and_send_stands_nowhere_in_the_clear()
    {
        var vault = new List<string>();
        foreach (var act in Kanariehandeling.All)
        {
            var words = $"woorden{Guid.NewGuid():N}";
            using var zaak = await act.Do(product, Request, words);
            var inVault = await Opened(zaak);
            Assert.True(inVault.Contains(words, StringComparison.Ordinal), $"{act.Path} did not bring its words to the vault.");
            Assert.Empty(await Kanariezoeker.Find(product, words));
            vault.Add(inVault);
        }

        using var sent = await Sent();
        Assert.Equal(14, vault.Count);
        Assert.All(new[] { _name, _mail, _text }, canary => Assert.All(vault, v => Assert.Contains(canary, v, StringComparison.Ordinal)));
        Assert.Contains(_file, await Opened(sent), StringComparison.Ordinal);
        Assert.Empty(await Kanariezoeker.Find(product, _name, _mail, _text, _content, _file, sent.File.Trackingcode, sent.File.Trackingcode.Replace("-", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_that_is_told_at_filing_is_in_the_vault_alone()
    {
        var (answer, address, phone) = ($"antwoord{Guid.NewGuid():N}", $"straat{Guid.NewGuid():N}", $"0{Random.Shared.NextInt64(100_000_000_000, 999_999_999_999)}");
        using var employee = await product.Employee();
        var own = await Filing.Make(product, Full(answer, address, phone));
        var body = JsonSerializer.SerializeToNode(Full(answer, address, phone))!;
        (body["kanaal"], body["ontvangenOp"]) = ("Loket", "2026-01-05");
        using var key = await employee.Post($"{Filing.Path}/registraties", body, ("Idempotency-Key", $"{Guid.NewGuid()}"));
        Assert.Equal(System.Net.HttpStatusCode.Created, key.StatusCode);
        var registered = JsonSerializer.Deserialize<Filing>(await key.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;

        foreach (var file in new[] { own, registered })
        {
            using var zaak = await Stukzaak.Of(product, file);
            var inVault = await Opened(zaak);
            Assert.All(new[] { _name, _mail, _text, answer, address, phone }, canary => Assert.Contains(canary, inVault, StringComparison.Ordinal));
        }

        Assert.Empty(await Kanariezoeker.Find(product, _name, _mail, _text, answer, address, phone, own.Trackingcode, registered.Trackingcode));
    }

    [Fact]
    public async Task A_field_for_a_code_takes_no_words()
    {
        var tried = 0;
        foreach (var act in Kanariehandeling.All.Concat(Kanariehandeling.WithoutWords))
        {
            var (zaak, body) = await act.Prepare(product, Request, "");
            using var actor = await Kanariehandeling.Actor(product, act.Path);
            var (version, events) = (await zaak.Version(), await zaak.Events());
            var plain = JsonSerializer.SerializeToNode(body)?.AsObject() ?? [];
            foreach (var field in plain.Where(f => f.Value?.GetValueKind() == JsonValueKind.String && f.Value.GetValue<string>().Length > 0).Select(f => f.Key).ToList())
            {
                var changed = plain.DeepClone();
                changed[field] = $"Jan {_name}";
                var answer = await Answer.Of(actor.Post($"{zaak.File.Url}/{act.Path}", changed, ("If-Match", version)));
                Assert.True(answer.Status is 400 or 409 or 422, $"{act.Path}.{field}: {answer.Status} {answer.Body}");
                Assert.DoesNotContain(_name, answer.Body, StringComparison.Ordinal);
                tried++;
            }

            Assert.Equal(events, await zaak.Events());
            zaak.Dispose();
        }

        Assert.True(tried >= 20, $"Only {tried} fields were tried.");
        Assert.Empty(await Kanariezoeker.Find(product, _name));
    }

    [Fact]
    public async Task What_an_employee_is_called_stands_in_the_directory_alone()
    {
        string[] names = [TestPeople.Burgerzaken.Name, TestPeople.Leidinggevende.Name];
        // A message is gone once it is delivered: what was told is kept here.
        await product.Change(
            """
            create table messaging.verteld as select * from messaging.outbox with no data;
            create function messaging.vertel() returns trigger language plpgsql security definer as $$ begin insert into messaging.verteld select new.*; return null; end $$;
            create trigger vertel after insert on messaging.outbox for each row execute function messaging.vertel()
            """);
        foreach (var act in Kanariehandeling.All.Concat(Kanariehandeling.WithoutWords))
        {
            using var zaak = await act.Do(product, Request, "Plat.");
            foreach (var page in new[] { "", "/inzage", "/burgerbeeld", "/brief" }) await zaak.Employee.Open($"/werk/dossiers/{zaak.File.DossierId}{page}");
        }

        await Eventually.Holds(async () => await product.Count("select count(*) from messaging.outbox") == 0, "every message is delivered");
        var mails = new ReceivedMails(product.MailFolder).To("@");
        Assert.NotEqual(0, await product.Count("select count(*) from messaging.verteld"));
        Assert.NotEmpty(mails);
        Assert.All(names, name => Assert.DoesNotContain(mails, mail => mail.Contains(name, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(["web.staff", "web.staff"], await Kanariezoeker.Find(product, names));
        await product.Change("drop trigger vertel on messaging.outbox; drop function messaging.vertel; drop table messaging.verteld");
    }

    [Fact]
    public void Every_act_of_the_API_has_its_line()
    {
        var known = Kanariehandeling.All.Concat(Kanariehandeling.WithoutWords).Select(a => $"{Filing.Path}/{{dossierId:guid}}/{a.Path}")
            .Concat([$"{Filing.Path}/", $"{Filing.Path}/registraties", $"{Filing.Path}/{{dossierId:guid}}/stukken"]);
        var there = Route.Of(product).Where(r => r.IsApi && r.Methods.Contains("POST") && r.Pattern.StartsWith(Filing.Path, StringComparison.Ordinal)).Select(r => r.Pattern);

        Assert.Equal(known.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_search_finds_a_leak_in_an_event_a_message_and_a_log()
    {
        using var zaak = await Stukzaak.Start(product);
        await product.Change($"alter table dossiers.mt_events disable trigger user; update dossiers.mt_events set headers = headers || jsonb_build_object('lek', '{_name}') where stream_id = '{zaak.File.DossierId}' and version = 1; alter table dossiers.mt_events enable trigger user");
        await product.Change($"create table messaging.lek as select convert_to('{_text}', 'UTF8') as bytes");
        product.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test").Log(LogLevel.Warning, default, _mail, null, (leak, _) => leak);

        Assert.Equal(["dossiers.mt_events", "messaging.lek", "log"], await Kanariezoeker.Find(product, _name, _text, _mail));
        await product.Change("drop table messaging.lek");
    }

    private async Task<Stukzaak> Sent()
    {
        var zaak = await Stukzaak.Start(product, Full("Kerkstraat 12", "Kerkstraat 12", "012 34 56 78"));
        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "fotos", "bouwplannen" } })).Status);
        var address = await zaak.Delivered($"{_file}.txt", Encoding.UTF8.GetBytes(_content));
        Assert.Contains(_content, Encoding.UTF8.GetString((await zaak.Save(address)).Bytes), StringComparison.Ordinal);
        using var citizen = product.Visitor();
        await citizen.Upload(await citizen.Open(zaak.CitizenPage), [], ("Velden[0].Bestanden", $"{_file}.txt", Encoding.UTF8.GetBytes(_content)));
        await citizen.Upload(await citizen.Open(zaak.CitizenPage), [], ("Velden[0].Bestanden", $"{_file}.html", Encoding.UTF8.GetBytes($"<html>{_content}")));
        Assert.Equal(422, (await zaak.Deliver([], ($"{_file}.svg", Encoding.UTF8.GetBytes($"<svg>{_content}</svg>")))).Status);

        // A fault writes the most into a log.
        await product.Change("alter table dossiers.kluis rename to kluis_away");
        Assert.Equal(500, (await zaak.Deliver([], ($"{_file}.txt", Encoding.UTF8.GetBytes(_content)))).Status);
        await product.Change("alter table dossiers.kluis_away rename to kluis");
        return zaak;
    }

    // Everything the vault holds of the person of a file, opened.
    private async Task<string> Opened(Stukzaak zaak)
    {
        var items = new List<Guid>();
        await using (var command = product.Database.Superuser.CreateCommand("select id from dossiers.kluis where subject = $1"))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = await zaak.Citizen() });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) items.Add(reader.GetGuid(0));
        }

        var text = new StringBuilder();
        foreach (var item in items) text.AppendLine((await zaak.Vault.Open<System.Text.Json.Nodes.JsonObject>(item, default))?.ToJsonString());
        return text.ToString();
    }
}
