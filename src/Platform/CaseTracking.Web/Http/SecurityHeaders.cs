using CaseTracking.Web.Api;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Http;

/// <summary>Puts the same protective headers on every answer, errors included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<SecurityHeaderOptions> options)
{
    private readonly string policy = Policy("img-src 'self'", options.Value);

    // The viewer of the API description draws its icons from data addresses, and its logo carries one known style element.
    private readonly string viewerPolicy = Policy(
        "img-src 'self' data:; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='", options.Value);

    public Task Invoke(HttpContext context)
    {
        // At the very last moment: error handling empties the headers of a failed answer.
        context.Response.OnStarting(static state =>
        {
            var (self, context) = ((SecurityHeaders, HttpContext))state;
            self.Apply(context);
            return Task.CompletedTask;
        }, (this, context));

        return next(context);
    }

    private static string Policy(string content, SecurityHeaderOptions options) => string.Join("; ",
        "default-src 'self'", content, "object-src 'none'", "base-uri 'none'",
        string.Join(' ', ["form-action 'self'", .. options.FormActions]), "frame-ancestors 'none'");

    private void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? viewerPolicy
            : DownloadRoutes.IsDownload(context.Request) ? SafeDownload.Policy
            : policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.Request.Path.StartsWithSegments("/api")) headers["API-Version"] = ApiVersion.Full;
        if (MustNotBeStored(context)) headers.CacheControl = "no-store";
    }

    private static bool MustNotBeStored(HttpContext context) =>
        context.Response.StatusCode >= StatusCodes.Status400BadRequest || context.Response.Headers.CacheControl.Count == 0;
}
