using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A request that was filed, with everything needed to look at it.</summary>
/// <param name="Id">Its file.</param>
/// <param name="Code">What it is followed with.</param>
/// <param name="Number">What people call it by.</param>
/// <param name="Email">Where its mails go.</param>
public sealed record Request(Guid Id, string Code, string Number, string Email)
{
    /// <summary>Where a citizen follows it.</summary>
    public string Timeline => $"/volgen/{Code}";

    /// <summary>Where an employee works on it.</summary>
    public string File => $"/werk/dossiers/{Id}";

    /// <summary>Where the citizen who owns it finds it.</summary>
    public string Own => $"/mijn/aanvragen/{Id}";

    /// <summary>Files it over the API, as a citizen or, for what came in before today, as an employee at the desk.</summary>
    public static async Task<Request> Send(People people, string product, TestPerson? owner = null, DateOnly? received = null)
    {
        var email = $"p{Guid.NewGuid():N}@voorbeeld.be";
        var body = new Dictionary<string, object?>
        {
            ["product"] = product,
            ["naam"] = owner?.Name ?? "Fien Voorbeeld",
            ["email"] = email,
            ["telefoon"] = "012 34 56 78",
            ["adres"] = "Kerkstraat 12, 9999 Voorbeeldstad",
            ["antwoorden"] = Answers(product),
            ["periode"] = product == Products.Street ? new { van = "2027-03-01", tot = "2027-03-08" } : null,
        };
        if (received is not null) (body["kanaal"], body["ontvangenOp"]) = ("Loket", received);
        var visitor = await people.Be(received is null ? owner : TestPeople.Burgerzaken);
        using var answer = await visitor.Post(received is null ? "/api/v1/dossiers" : "/api/v1/dossiers/registraties", body);
        Assert.True(answer.IsSuccessStatusCode, $"{product}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var filed = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new(filed.GetProperty("dossierId").GetGuid(), filed.GetProperty("trackingcode").GetString()!, filed.GetProperty("nummer").GetString()!, email);
    }

    /// <summary>Brings a new one to a state.</summary>
    public static async Task<Request> Reach(People people, State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? received = state.DaysAgo == 0 ? null : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-state.DaysAgo);
        var request = await Send(people, state.Product, TestPeople.Anna, received);
        JsonElement before = default;
        foreach (var act in state.Acts) before = await request.Do(people, act, before);
        return request;
    }

    /// <summary>Does an act on it over the API, and it must be done.</summary>
    /// <returns>What the API answered.</returns>
    public async Task<JsonElement> Do(People people, Act act, JsonElement before = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        var visitor = await people.Be(act.By);
        var version = await visitor.Version($"/api/v1/dossiers/{Id}");
        using var answer = await visitor.Post($"/api/v1/dossiers/{Id}/{act.Path}", act.Body(before), ("If-Match", version));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{act.Path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private static Dictionary<string, string> Answers(string product) => product switch
    {
        Products.Permit => new() { ["straat"] = "Kerkstraat 12", ["werken"] = "Een tuinhuis van 3 bij 4 meter." },
        Products.BigPermit => new() { ["straat"] = "Kerkstraat 12", ["werken"] = "Een huis met een tuin." },
        Products.Street => new() { ["voorwerp"] = "container", ["straat"] = "Kerkstraat 12", ["reden"] = "We vernieuwen het dak." },
        _ => [],
    };
}

/// <summary>What is asked for in the gallery.</summary>
internal static class Products
{
    public const string Proof = "attest-van-woonst";
    public const string Permit = "omgevingsvergunning-vereenvoudigd";
    public const string BigPermit = "omgevingsvergunning-gewoon";
    public const string Street = "inname-openbaar-domein";
}

/// <summary>An act of an employee on a file.</summary>
/// <param name="Path">Its noun in the API.</param>
/// <param name="By">Who does it.</param>
/// <param name="Body">Made from what the act before answered.</param>
public sealed record Act(string Path, TestPerson By, Func<JsonElement, object?> Body);
