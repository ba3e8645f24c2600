using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace CaseTracking.Web.OpenApi;

/// <summary>The description of the API as text that is the same on every machine, so that it can be committed and compared.</summary>
public static class OpenApiText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>OpenAPI 3.1 as indented JSON with sorted members, line feeds only and one at the end.</summary>
    /// <param name="services">Services of a built application whose endpoints are mapped.</param>
    public static async Task<string> Write(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var document = scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger(OpenApiSetup.Document);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);

        return Sorted(JsonNode.Parse(json))!.ToJsonString(Indented) + "\n";
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
