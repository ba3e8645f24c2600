using CaseTracking.Hosting.Identity.CodeFlow;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity;

/// <summary>Signing in and out.</summary>
public static class IdentityEndpoints
{
    /// <summary>
    /// Maps <see cref="IdentitySchemes.SignInPath"/>, <see cref="IdentitySchemes.SignOutPath"/> and the page for a refused attempt.
    /// </summary>
    /// <param name="app">Where to map; authentication and antiforgery must be in its pipeline.</param>
    /// <param name="failedPage">Writes the page for a refused attempt; the status is 400 already. Without it a bare page is written.</param>
    public static IEndpointRouteBuilder MapIdentity(this IEndpointRouteBuilder app, RequestDelegate? failedPage = null)
    {
        app.MapGet(IdentitySchemes.SignInPath, SignIn).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(IdentitySchemes.FailedPath, context => Failed(context, failedPage ?? FailedPage.Write))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost(IdentitySchemes.SignOutPath, SignOut).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static Results<ChallengeHttpResult, RedirectHttpResult> SignIn(string? returnUrl) =>
        returnUrl is null || RedirectHttpResult.IsLocalUrl(returnUrl)
            ? TypedResults.Challenge(new() { RedirectUri = returnUrl ?? "/" }, [IdentitySchemes.Provider])
            : TypedResults.LocalRedirect(IdentitySchemes.FailedPath);

    private static Task Failed(HttpContext context, RequestDelegate page)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.CacheControl = "no-store";
        return page(context);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOut(
        HttpContext context, IAntiforgery antiforgery, IOptionsMonitor<CodeFlowOptions> options)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();

        var idToken = await context.GetTokenAsync(IdentitySchemes.Session, "id_token");
        await context.SignOutAsync(IdentitySchemes.Session);

        return TypedResults.Redirect(idToken is null
            ? "/"
            : await SignOutAtProvider.Address(options.Get(IdentitySchemes.Provider), idToken, context));
    }
}
