using Microsoft.OpenApi;

namespace CaseTracking.Web.OpenApi;

/// <summary>Headers which the conventions put on answers.</summary>
internal static class ResponseHeaders
{
    public static OpenApiHeader ApiVersion => Text("Volledige versie van de API.");

    public static OpenApiHeader ETag => Text("Versie van wat u kreeg, waar het een versie heeft; stuur ze mee als If-Match.");

    public static OpenApiHeader RetryAfter => new()
    {
        Description = "Na zoveel seconden kunt u het opnieuw proberen.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
    };

    private static OpenApiHeader Text(string description) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
