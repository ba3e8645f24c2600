using System.Net.Http.Headers;
using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Fuzzing;

/// <summary>Something to send spoiled requests to.</summary>
internal sealed record FuzzTarget(string Name, Visitor Visitor, Func<Mutation, HttpRequestMessage> Make)
{
    /// <summary>After a request that got through: what the next one has to know.</summary>
    public Func<HttpResponseMessage, Task> Follow { get; init; } = _ => Task.CompletedTask;
}

/// <summary>Every act, every page and every address of the product, from its own table of routes.</summary>
internal static class FuzzTargets
{
    private const string Token = "__RequestVerificationToken";

    public static async Task<IReadOnlyList<FuzzTarget>> Of(ApiProduct product)
    {
        var (employee, citizen) = (await product.Employee(), product.Visitor());
        var targets = new List<FuzzTarget>();
        foreach (var act in Kanariehandeling.All.Concat(Kanariehandeling.WithoutWords)) targets.Add(await Act(product, act));
        var plain = JsonSerializer.SerializeToUtf8Bytes(Stukzaak.Request());
        var registered = JsonSerializer.SerializeToUtf8Bytes(new { product = "reispas", kanaal = "Loket", naam = "Fien", telefoon = "012 34 56 78", adres = "Kerkstraat 12", ontvangenOp = "2026-01-05" });
        targets.Add(new("filing", citizen, m => Json(Filing.Path, m.Bytes(plain))));
        targets.Add(new("registering", employee, m => Json($"{Filing.Path}/registraties", m.Bytes(registered))));

        var zaak = await Stukzaak.Asked(product, "fotos");
        targets.Add(await Files("documents", zaak, $"{zaak.File.Url}/stukken", employee, "bestand"));
        foreach (var (visitor, address, field) in new[] { (employee, zaak.Page, "Bestanden"), (citizen, zaak.CitizenPage, "Velden[0].Bestanden") })
            targets.Add(await Files(address, null, address, visitor, field, (await visitor.Open(address)).Html));
        await AddRoutes(targets, product, zaak.File, citizen, employee);
        return targets;
    }

    private static async Task AddRoutes(List<FuzzTarget> targets, ApiProduct product, Filing file, Visitor citizen, Visitor employee)
    {
        foreach (var route in Route.Of(product).Where(r => r.Methods.Contains("GET") && !r.Pattern.Contains("aanmelden", StringComparison.Ordinal) && !r.Pattern.Contains("**", StringComparison.Ordinal)))
        {
            var address = route.Pattern.Contains("{product}", StringComparison.Ordinal) ? RequestForm.Path : route.Fill(file);
            var visitor = route.IsOpen || !route.IsGuarded ? citizen : employee;
            targets.Add(new($"GET {address}", visitor, m => new(HttpMethod.Get, m.Address(address))));
            if (!route.IsPage) continue;

            var start = address == "/werk/aanvragen/nieuw" ? address + "?product=reispas" : address;
            var page = await visitor.Open(start);
            var fields = PageForm.Fields(page.Html);
            if (fields.Any(f => f.Key == Token)) targets.Add(new($"POST {start}", visitor, m => Form(start, m.Fields(fields, Token))));
        }
    }

    private static async Task<FuzzTarget> Act(ApiProduct product, Kanariehandeling act)
    {
        var (zaak, body) = await act.Prepare(product, type => new { product = type, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" }, "Plat.");
        var (actor, version, url) = (await Kanariehandeling.Actor(product, act.Path), await zaak.Version(), $"{zaak.File.Url}/{act.Path}");
        var json = body is null ? "{}"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(body);
        return new(act.Path, actor, m => Json(url, m.Bytes(json), version)) { Follow = async _ => version = await zaak.Version() };
    }

    private static async Task<FuzzTarget> Files(string name, Stukzaak? zaak, string url, Visitor visitor, string field, string page = "")
    {
        using var whole = Visitor.Files(PageForm.Fields(page).Select(f => (f.Key, f.Value)), (field, "plan.txt", "Plat."u8.ToArray()));
        var (bytes, type, version) = (await whole.ReadAsByteArrayAsync(), whole.Headers.ContentType!, zaak is null ? null : await zaak.Version());
        return new(name, visitor, m => Post(url, m.Bytes(bytes), type, version)) { Follow = async _ => version = zaak is null ? null : await zaak.Version() };
    }

    private static HttpRequestMessage Form(string url, List<KeyValuePair<string, string>> fields) => new(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) };

    private static HttpRequestMessage Json(string url, byte[] body, string? version = null) => Post(url, body, new("application/json"), version);

    private static HttpRequestMessage Post(string url, byte[] body, MediaTypeHeaderValue type, string? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) { Headers = { ContentType = type } } };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return request;
    }
}
