using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Http;

/// <summary>Decides who is asking: a program, which gets a problem document, or a person, who gets a page.</summary>
internal static class Answers
{
    public static bool WantsProblem(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi")) return true;

        var accept = request.Headers.Accept.ToString();

        return accept.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
