using System.Globalization;
using CaseTracking.Web.Api;
using Microsoft.OpenApi;

namespace CaseTracking.Web.OpenApi;

/// <summary>Parameters which the conventions read from requests.</summary>
internal static class Parameters
{
    public static OpenApiParameter IfMatch => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Required = true,
        Description = "Versie die u het laatst zag, zoals de ETag ze gaf: \"17\".",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^\"[0-9]+\"$" },
    };

    public static IEnumerable<OpenApiParameter> Page =>
    [
        new()
        {
            Name = "cursor",
            In = ParameterLocation.Query,
            Description = "Plaats in de lijst, uit next of uit de kop Link.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        new()
        {
            Name = "limit",
            In = ParameterLocation.Query,
            Description = "Rijen per pagina; 25 als u niets zegt.",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Minimum = "1",
                Maximum = PageRequest.MaxLimit.ToString(CultureInfo.InvariantCulture),
            },
        },
    ];
}
