using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.TestIdentityProvider;

internal static class AuthorizeEndpoint
{
    public static void MapAuthorize(this IEndpointRouteBuilder app)
    {
        app.MapGet("/authorize", (HttpRequest request) =>
            Fault(request) is { } fault ? Results.BadRequest(fault) : PeoplePage.Show(request.QueryString));
        app.MapPost("/authorize", Choose).DisableAntiforgery();
    }

    private static IResult Choose(HttpRequest request, Grants grants, TestProviderOptions options, [FromForm] string person)
    {
        if (Fault(request) is { } fault) return Results.BadRequest(fault);
        if (TestPeople.All.FirstOrDefault(known => known.Subject == person) is not { } chosen) return Results.BadRequest("unknown person");

        string redirectUri = request.Query["redirect_uri"]!;
        var answer = new Dictionary<string, string?>
        {
            ["code"] = grants.Add(chosen, redirectUri, request.Query["code_challenge"], request.Query["nonce"]),
            ["state"] = request.Query["state"],
            ["iss"] = Discovery.Issuer(request),
        };
        options.Hooks.ChangeAnswer(answer);
        return Results.Redirect(QueryHelpers.AddQueryString(redirectUri, answer));
    }

    private static string? Fault(HttpRequest request) => request.Query switch
    {
        var query when query["client_id"] != TestProvider.ClientId => "unknown client_id",
        var query when !IsLocal(query["redirect_uri"]) => "redirect_uri must be on this machine",
        var query when query["response_type"] != "code" => "response_type must be code",
        var query when !$" {query["scope"]} ".Contains(" openid ", StringComparison.Ordinal) => "scope must hold openid",
        var query when query["code_challenge_method"] != "S256" || query["code_challenge"].Count != 1 => "PKCE with S256 is required",
        _ => null,
    };

    private static bool IsLocal(string? redirectUri) => Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
