using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace CaseTracking.Web.Api;

/// <summary>One page of a list, as JSON and with <c>Link: rel="next"</c> while there is more.</summary>
/// <param name="Items">The rows, at most as many as were asked.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IResult, IEndpointMetadataProvider
{
    [JsonIgnore]
    internal int Limit { get; init; }

    /// <summary>Called by the framework.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Next is not null) httpContext.Response.Headers.Link = $"<{NextUrl(httpContext.Request)}>; rel=\"next\"";

        return httpContext.Response.WriteAsJsonAsync(this, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Page<T>), ["application/json"]));

    // Other query values (filters) are kept; they are encoded again, so nothing a client wrote reaches the header raw.
    private string NextUrl(HttpRequest request) =>
        request.PathBase.Add(request.Path) + QueryString.Create(request.Query
            .Where(q => q.Key is not ("cursor" or "limit"))
            .Append(new("limit", Limit.ToString(CultureInfo.InvariantCulture)))
            .Append(new("cursor", Next!)));
}
