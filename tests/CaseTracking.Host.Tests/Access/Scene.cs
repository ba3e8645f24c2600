using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.Host.Tests.Mijn;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Access;

/// <summary>
/// Two decided requests with a document each: one of Anna at civil affairs, one of Bilal at complaints. Everybody there is, is signed in.
/// </summary>
internal sealed partial class Scene : IDisposable
{
    private readonly Dictionary<string, string> _tokens = [];

    private Scene(ApiProduct product, IReadOnlyList<Caller> callers, Target annas, Target bilals) =>
        (Product, Callers, Annas, Bilals) = (product, callers, annas, bilals);

    public ApiProduct Product { get; }

    public IReadOnlyList<Caller> Callers { get; }

    public Target Annas { get; }

    public Target Bilals { get; }

    public Caller Nobody => Callers[0];

    public Caller Citizen => Callers[1];

    public static async Task<Scene> Set(PermitProduct product)
    {
        List<Caller> callers = [new("nobody", product.Visitor(), null)];
        foreach (var (name, person, own) in new (string Name, TestPerson Person, int? Own)[]
        {
            ("citizen", TestPeople.Anna, 0), ("reception", TestPeople.Onthaal, null), ("civil-affairs", TestPeople.Burgerzaken, 0),
            ("environment", TestPeople.Omgeving, null), ("welfare", TestPeople.Welzijn, null), ("complaints", TestPeople.Klachten, 1),
            ("manager", TestPeople.Leidinggevende, 0), ("operator", TestPeople.Beheerder, null),
        })
            callers.Add(new(name, await product.SignedIn(person), own));

        var annas = await Target.Make(product, TestPeople.Anna, PermitProduct.Permit);
        var bilals = await Target.Make(product, TestPeople.Bilal, PermitProduct.ForeignPermit);
        return new(product, callers, annas, bilals);
    }

    /// <summary>What the door says: <c>sign-in</c>, <c>no</c> (forbidden), <c>none</c> (not there) or <c>yes</c> (whatever comes after the door).</summary>
    public async Task<string> Ask(Caller caller, Route route, string method, Target target)
    {
        using var answer = await Send(caller, route, method, target.Fill(route.Pattern));
        return (int)answer.StatusCode switch
        {
            401 => "sign-in",
            302 when answer.Headers.Location!.OriginalString.Contains("/aanmelden?", StringComparison.Ordinal) => "sign-in",
            403 => "no",
            404 => "none",
            >= 500 => $"FAULT {(int)answer.StatusCode}",
            _ => "yes",
        };
    }

    public async Task<HttpResponseMessage> Send(Caller caller, Route route, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST") request.Content = await Content(caller, route);
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return await caller.Plain.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private async Task<HttpContent> Content(Caller caller, Route route)
    {
        if (route.IsPage) return new FormUrlEncodedContent([new("__RequestVerificationToken", await Token(caller))]);
        return route.TakesFiles ? Visitor.Files([]) : JsonContent.Create(new { });
    }

    /// <summary>Everything that may change or is recorded.</summary>
    public async Task<string> Effects()
    {
        var counts = new List<long>();
        foreach (var table in new[] { "dossiers.mt_events", "dossiers.inzage", "dossiers.kluis", "dossiers.kluis_inhoud", "dossiers.eigenaar", "dossiers.koppelpoging", "messaging.idempotency", "web.parked_form" })
            counts.Add(await Product.Count($"select count(*) from {table}"));
        return string.Join(' ', counts);
    }

    public void Dispose()
    {
        foreach (var caller in Callers) caller.Dispose();
    }

    // Each has the token of a form of their own: what is tried is not the token.
    private async Task<string> Token(Caller caller) => _tokens.TryGetValue(caller.Name, out var known)
        ? known
        : _tokens[caller.Name] = FormToken().Match((await caller.Visitor.Open("/volgen")).Html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}

/// <summary>Somebody who asks.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Visitor">The browser.</param>
/// <param name="Own">Which of the two requests is theirs, or of their service; nothing when neither is.</param>
internal sealed record Caller(string Name, Visitor Visitor, int? Own) : IDisposable
{
    /// <summary>The same browser, which does not follow redirects.</summary>
    public HttpClient Plain { get; } = new(new HttpClientHandler { CookieContainer = Visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = Visitor.Http.BaseAddress };

    public void Dispose()
    {
        Plain.Dispose();
        Visitor.Dispose();
    }
}

/// <summary>What is asked for.</summary>
internal sealed partial record Target(Filing File, Guid Document)
{
    public static async Task<Target> Make(PermitProduct product, TestPerson owner, string type)
    {
        using var own = await OwnRequest.Make(product, owner, new { product = type, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" });
        var permit = new Permit(product, own.File);
        using var zaak = await own.AtWork();
        var document = JsonElement.Parse((await zaak.Deliver([], ("plan.txt", "Plat."u8.ToArray()))).Body).GetProperty("stukken")[0].GetGuid();
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        Assert.Equal(204, (await permit.Do(zaak.Employee, "volledigverklaring", null)).Status);
        Assert.Equal(204, (await permit.Do(zaak.Employee, "ontwerpbeslissing", Permit.Draft())).Status);
        if (type == PermitProduct.Permit)
        {
            Assert.Equal(204, (await permit.Do(manager, "beslissing", new { ontwerp = 1 })).Status);
            Assert.Equal(204, (await permit.Do(zaak.Employee, "mededeling", new { wijze = "Brief" })).Status);
        }

        await zaak.Told();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await own.Citizen.Open(own.Page)).Status);
        return new(own.File, document);
    }

    /// <summary>The address of a route for this request.</summary>
    public string Fill(string pattern) => Parameter().Replace(pattern, match => match.Groups[1].Value switch
    {
        "code" => File.Trackingcode,
        "product" => RequestForm.Product,
        "stukId" => Document.ToString(),
        "status" => "404",
        _ => File.DossierId.ToString(),
    });

    [GeneratedRegex(@"\{\*{0,2}([^:}=?]+)[^}]*\}")]
    private static partial Regex Parameter();
}
