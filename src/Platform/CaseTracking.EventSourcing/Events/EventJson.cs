using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CaseTracking.EventSourcing.Events;

/// <summary>How events, projection rows and snapshots are written as JSON, for ever.</summary>
public static class EventJson
{
    /// <summary>Camel case, enums by name, one-value ids as their value; a missing required property is an error.</summary>
    public static JsonSerializerOptions Options { get; } = Create(JsonNamingPolicy.CamelCase);

    /// <summary>The same with snake case names: projection rows, whose properties are the columns of a table.</summary>
    public static JsonSerializerOptions RowOptions { get; } = Create(JsonNamingPolicy.SnakeCaseLower);

    /// <summary>Headers: nulls left out.</summary>
    public static JsonSerializerOptions HeaderOptions { get; } = new(Create(JsonNamingPolicy.CamelCase))
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static JsonSerializerOptions Create(JsonNamingPolicy naming) => new()
    {
        PropertyNamingPolicy = naming,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 64,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new OneValueJsonConverterFactory() },
    };
}
