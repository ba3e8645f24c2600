using System.Globalization;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Api;

/// <summary>Answers expected exceptions; anything else is left to be logged and to become a 500.</summary>
internal sealed class ExpectedExceptionHandler(IProblemDetailsService problems, IOptions<ProblemMap> map) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var found = exception is BadHttpRequestException bad
            ? new ProblemMap.Entry(BadRequests.Document(bad), null)
            : map.Value.Find(exception);
        if (found is null) return false;

        var response = httpContext.Response;
        response.StatusCode = found.Problem.Status ?? StatusCodes.Status500InternalServerError;
        if (found.RetryAfter is { } pause)
            response.Headers.RetryAfter = ((int)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

        // Without a body the status page for people is shown instead.
        if (Answers.WantsProblem(httpContext.Request))
            await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = found.Problem });

        return true;
    }
}
