using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Api;

/// <summary>Writes every problem document alike. The framework's writer keeps silent when Accept does not name JSON.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        problem.Status ??= http.Response.StatusCode;
        http.Response.StatusCode = problem.Status.Value;
        ProblemCustomization.Complete(context);

        return new(http.Response.WriteAsJsonAsync(
            problem, problem.GetType(), options: null, contentType: "application/problem+json", http.RequestAborted));
    }
}
