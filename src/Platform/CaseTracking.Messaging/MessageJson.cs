using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CaseTracking.Messaging;

/// <summary>How bodies and headers are stored: web defaults, enums by name.</summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    // Options cache the metadata of each type after its first use.
    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType()));

    public static object Read(ReadOnlySpan<byte> json, Type type) =>
        JsonSerializer.Deserialize(json, Options.GetTypeInfo(type))
        ?? throw new JsonException($"A stored {type.Name} is null.");

    public static T Read<T>(ReadOnlySpan<byte> json) => (T)Read(json, typeof(T));
}
