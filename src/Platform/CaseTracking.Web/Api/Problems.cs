using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Web.Api;

/// <summary>Makes problem documents (RFC 9457) with a stable Dutch code.</summary>
public static class Problems
{
    /// <summary>Module name of problems which any endpoint can answer.</summary>
    public const string Shared = "web";

    /// <summary>A problem as an endpoint's answer; the trace id is added when it is written.</summary>
    public static ProblemHttpResult Result(
        string module, int status, string code, string title, string detail, IDictionary<string, string[]>? errors = null) =>
        TypedResults.Problem(Document(module, status, code, title, detail, errors));

    /// <summary>A problem document; <paramref name="errors"/> are sentences per field.</summary>
    /// <param name="module">Who says so; part of the type.</param>
    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="code">Dutch, kebab-case, never changed once published.</param>
    /// <param name="title">The problem in a few words, the same for every occurrence.</param>
    /// <param name="detail">What is wrong this time and what helps.</param>
    /// <param name="errors">Sentences per field, where fields are to blame.</param>
    public static ProblemDetails Document(
        string module, int status, string code, string title, string detail, IDictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:casetracking:{module}:{code}",
            Status = status,
            Title = title,
            Detail = detail,
            Extensions = { ["code"] = code },
        };
        if (errors is { Count: > 0 }) problem.Extensions["errors"] = errors;

        return problem;
    }

    internal static ProblemDetails Document(StatusText text) =>
        Document(Shared, text.Status, text.Code, text.Title, $"{text.Detail} {text.Advice}");
}
