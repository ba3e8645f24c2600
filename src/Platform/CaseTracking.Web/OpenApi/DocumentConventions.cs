using CaseTracking.Web.Api;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CaseTracking.Web.OpenApi;

/// <summary>Says the same of every operation once, and makes paths relative to the server's address, which holds the version.</summary>
internal sealed class DocumentConventions : IDocumentFilter
{
    public const string ProblemSchema = "Problem";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(p => p.Key, StringComparer.Ordinal))
            paths[path[ApiVersion.Prefix.Length..]] = item;
        swaggerDoc.Paths = paths;

        swaggerDoc.Components ??= new();
        swaggerDoc.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var framework in new[] { "ProblemDetails", "HttpValidationProblemDetails" }) swaggerDoc.Components.Schemas.Remove(framework);
        swaggerDoc.Components.Schemas[ProblemSchema] = Problem();
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Probleem volgens RFC 9457.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Vaste naam van het probleem, als URN."),
            ["title"] = Text("Het probleem in enkele woorden."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "HTTP-status." },
            ["detail"] = Text("Wat er nu misging en wat helpt."),
            ["code"] = Text("Vaste code, voor programma's."),
            ["traceId"] = Text("Referentie om door te geven bij een vraag."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Zinnen per veld.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
