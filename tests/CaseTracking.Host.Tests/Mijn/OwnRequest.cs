using System.Net.Http.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Mijn;

/// <summary>A request of a citizen who is signed in, with an employee at work on it.</summary>
internal sealed record OwnRequest(ApiProduct Product, Visitor Citizen, Filing File) : IDisposable
{
    public string Page => $"/mijn/aanvragen/{File.DossierId}";

    public static async Task<OwnRequest> Make(ApiProduct product, TestPerson? who = null, object? body = null)
    {
        var citizen = await product.SignedIn(who ?? TestPeople.Anna);
        using var answer = await citizen.Post(Filing.Path, body ?? Stukzaak.Request());
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        await product.Settled();
        return new(product, citizen, (await answer.Content.ReadFromJsonAsync<Filing>())!);
    }

    public Task<Stukzaak> AtWork() => Stukzaak.Of(Product, File);

    public void Dispose() => Citizen.Dispose();
}
