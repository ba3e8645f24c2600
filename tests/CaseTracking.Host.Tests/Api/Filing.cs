using System.Net;
using System.Net.Http.Json;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Api;

/// <summary>A request as filed over the API.</summary>
internal sealed record Filing(Guid DossierId, string Nummer, string Trackingcode)
{
    public const string Path = "/api/v1/dossiers";

    /// <summary>Where the file is.</summary>
    public string Url => $"{Path}/{DossierId}";

    public static object Body(string naam = "Fien Voorbeeld", string? toelichting = null) =>
        new { product = "attest-van-woonst", naam, email = "fien@voorbeeld.be", toelichting };

    public static async Task<Filing> Make(Product product, object? body = null)
    {
        using var citizen = product.Visitor();
        using var answer = await citizen.Post(Path, body ?? Body());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Filing>())!;
    }
}
