using System.Globalization;
using CaseTracking.Web.Api;
using CaseTracking.Web.Errors;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CaseTracking.Web.OpenApi;

/// <summary>Describes what the conventions add to an operation: headers in and out, and the problems it can answer.</summary>
internal sealed class OperationConventions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var takesVersion = metadata.OfType<IfMatchRequired>().Any();
        operation.Parameters ??= [];
        operation.Responses ??= [];
        if (takesVersion) operation.Parameters.Add(Parameters.IfMatch);
        if (metadata.OfType<PagedEndpoint>().Any()) Parameters.Page.ToList().ForEach(operation.Parameters.Add);

        var takesInput = operation.Parameters.Count > 0 || operation.RequestBody is not null;
        foreach (var status in Expected(takesInput || context.ApiDescription.HttpMethod is not "GET", takesVersion))
            operation.Responses.TryAdd(status, new OpenApiResponse());

        foreach (var (status, response) in operation.Responses) Complete(status, (OpenApiResponse)response, context.Document);
    }

    private static IEnumerable<string> Expected(bool takesInput, bool takesVersion)
    {
        if (takesInput) yield return "400";
        if (takesVersion) yield return "412";
        if (takesVersion) yield return "428";
        yield return "429";
        yield return "500";
        yield return "503";
    }

    private static void Complete(string status, OpenApiResponse response, OpenApiDocument document)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers["API-Version"] = ResponseHeaders.ApiVersion;
        if (status is "429" or "503") response.Headers["Retry-After"] = ResponseHeaders.RetryAfter;
        if (status is "201" or "200") response.Headers.TryAdd("ETag", ResponseHeaders.ETag);
        if (status[0] is not ('4' or '5')) return;

        response.Description = StatusText.Of(int.Parse(status, CultureInfo.InvariantCulture)).Title;
        response.Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(DocumentConventions.ProblemSchema, document) },
        };
    }
}
