using CaseTracking.Web.Errors;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Api;

/// <summary>Completes every problem document on its way out, whoever made it.</summary>
internal static class ProblemCustomization
{
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Extensions["traceId"] = TraceIds.Of(context.HttpContext);
        if (problem.Extensions.ContainsKey("code")) return;

        var text = StatusText.Of(problem.Status ?? context.HttpContext.Response.StatusCode);
        var ours = Problems.Document(text);
        (problem.Type, problem.Title, problem.Detail) = (ours.Type, ours.Title, ours.Detail);
        problem.Extensions["code"] = text.Code;
        if (problem is HttpValidationProblemDetails { Errors.Count: > 0 })
            problem.Detail = "Verbeter de velden die onder errors staan en stuur de vraag opnieuw.";
    }
}
