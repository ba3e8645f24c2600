using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>The product in a city with one more kind of case, in which everything a clock can do may happen.</summary>
public class ProefProduct : Product
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("RateLimits:Standard:Permits", "1000000"), new("RateLimits:Guessable:Permits", "1000000")];

    /// <summary>An employee, signed in.</summary>
    public Task<Visitor> Employee() => SignedIn(TestPeople.Burgerzaken);

    /// <summary>A file a citizen just filed: version 3.</summary>
    internal Task<Filing> File(string product = "proef") =>
        Filing.Make(this, new { product, naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" });

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(Proefboek.Boek);
}

/// <summary>Acts on a file over the API.</summary>
internal static class Handelen
{
    public static Task<Answer> Doe(this Visitor visitor, Filing file, string wat, object? body, long versie = 3, string? key = null) =>
        Answer.Of(visitor.Post(
            $"{file.Url}/{wat}", body, [("If-Match", $"\"{versie}\""), .. key is null ? Array.Empty<(string, string)>() : [("Idempotency-Key", key)]]));

    /// <summary>The same, and it must be done.</summary>
    public static async Task<Answer> Gelukt(this Visitor visitor, Filing file, string wat, object? body, long versie = 3)
    {
        var answer = await visitor.Doe(file, wat, body, versie);
        Assert.True(answer.Status is 200 or 204, answer.Body);
        return answer;
    }
}
