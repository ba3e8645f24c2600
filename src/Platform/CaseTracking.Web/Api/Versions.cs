using System.Globalization;
using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Api;

/// <summary>Stream versions as entity tags.</summary>
public static class Versions
{
    /// <summary>Sends <paramref name="version"/> as a strong tag: <c>ETag: "17"</c>.</summary>
    public static void SetVersion(this HttpResponse response, long version) =>
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Refuses requests without If-Match with 428; the endpoint takes an <see cref="IfMatch"/> as a parameter.</summary>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(IfMatchRequired.Metadata).AddEndpointFilter(Refuse);

    private static ValueTask<object?> Refuse(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.IfMatch.Count == 0
            ? ValueTask.FromResult<object?>(TypedResults.Problem(Problems.Document(StatusText.Of(StatusCodes.Status428PreconditionRequired))))
            : next(context);
}

internal sealed class IfMatchRequired
{
    public static readonly IfMatchRequired Metadata = new();
}
