using System.Globalization;
using CaseTracking.Web.Api;
using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Http;

/// <summary>Who asks too often is told when to come back.</summary>
internal static class Refusals
{
    /// <summary>A problem for a program now; for a person the error page, with these words.</summary>
    public static async Task Write(HttpContext http, StatusText text, TimeSpan wait)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Features.Set(text);
        if (!Answers.WantsProblem(http.Request)) return;

        var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = Problems.Document(text) });
    }
}
