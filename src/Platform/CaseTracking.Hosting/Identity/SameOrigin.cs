using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Hosting.Identity;

/// <summary>A second lock beside antiforgery tokens: a change that another site asks for is refused before anything reads it.</summary>
public static class SameOrigin
{
    /// <summary>
    /// Refuses (403) a request that may change something and that a browser says comes from another origin, by <c>Sec-Fetch-Site</c>
    /// or else <c>Origin</c>. A caller that sends neither is no browser. Put it before authentication.
    /// </summary>
    public static IApplicationBuilder UseSameOriginChanges(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SameOrigin));
        return app.Use((context, next) =>
        {
            if (IsSafe(context.Request.Method) || IsOwn(context.Request)) return next(context);

            Log.OtherOriginRefused(logger, context.Request.Method);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not "") return site is "same-origin" or "none";

        var origin = request.Headers.Origin.ToString();
        return origin is "" || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
