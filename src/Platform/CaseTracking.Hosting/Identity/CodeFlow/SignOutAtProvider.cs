using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>Ends the session at the provider as well (RP-initiated logout).</summary>
internal static class SignOutAtProvider
{
    /// <summary>Where to send the browser; the start page when the provider has nothing to end.</summary>
    public static async Task<string> Address(CodeFlowOptions options, string idToken, HttpContext context)
    {
        return await FindEndpoint(options, context.RequestAborted) is not { Length: > 0 } endpoint
            ? "/"
            : QueryHelpers.AddQueryString(endpoint, new Dictionary<string, string?>
            {
                ["id_token_hint"] = idToken,
                ["client_id"] = options.ClientId,
                ["post_logout_redirect_uri"] = StartPage(context.Request),
            });
    }

    private static string StartPage(HttpRequest request) =>
        UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, "/");

    // The session here is over already; a provider that is down must not turn that into an error page.
    private static async Task<string?> FindEndpoint(CodeFlowOptions options, CancellationToken ct)
    {
        try
        {
            return (await options.Provider.Get(ct)).EndSessionEndpoint;
        }
        catch (SignInRefusedException)
        {
            return null;
        }
    }
}
