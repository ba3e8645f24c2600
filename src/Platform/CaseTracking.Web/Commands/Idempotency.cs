using System.Security.Claims;
using System.Security.Cryptography;
using CaseTracking.Messaging;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Commands;

/// <summary>
/// <c>Idempotency-Key</c> on POST: the same key with the same body gets the first answer again, and the effect happens once. Only
/// outcomes that were committed are kept, for seven days; a failed request may be tried again under its key.
/// </summary>
public static class Idempotency
{
    /// <summary>Name of the request header.</summary>
    public const string Header = "Idempotency-Key";

    private const int MostKeyCharacters = 255;

    /// <summary>Marks an endpoint whose command stores its reply.</summary>
    public static TBuilder AcceptIdempotencyKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(AcceptsIdempotencyKey.Metadata);

    /// <summary>Put after authentication: the key belongs to the caller.</summary>
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.UseMiddleware<IdempotencyMiddleware>();

    internal static async Task<IdempotencyKey> KeyOf(HttpContext http, string key)
    {
        if (key.Length > MostKeyCharacters || key.Any(char.IsControl))
            throw new InvalidInputException(Header, $"Geef een sleutel van hoogstens {MostKeyCharacters} leesbare tekens, zoals een UUID.");

        http.Request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted);
        http.Request.Body.Position = 0;
        var caller = http.User.FindFirstValue(ActorClaims.Subject) ?? "anonymous";
        return new IdempotencyKey($"{http.Request.Method} {http.Request.Path} {caller}", key, hash);
    }
}

internal sealed class AcceptsIdempotencyKey
{
    public static readonly AcceptsIdempotencyKey Metadata = new();
}
