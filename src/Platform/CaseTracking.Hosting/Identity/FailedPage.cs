using Microsoft.AspNetCore.Http;

namespace CaseTracking.Hosting.Identity;

/// <summary>What someone sees whose attempt to sign in was refused, where the host has no page of its own.</summary>
internal static class FailedPage
{
    private const string Html =
        $"""
        <!doctype html>
        <html lang="nl-BE">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Aanmelden is niet gelukt</title>
        </head>
        <body>
        <main>
        <h1>Aanmelden is niet gelukt</h1>
        <p>U bent niet aangemeld. Misschien duurde het te lang, of hebt u het aanmelden afgebroken.</p>
        <p><a href="{IdentitySchemes.SignInPath}">Probeer opnieuw aan te melden</a> of ga naar <a href="/">de startpagina</a>.</p>
        </main>
        </body>
        </html>
        """;

    public static Task Write(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }
}
