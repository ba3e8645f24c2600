using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Identificatie;

/// <summary>Personal numbers and codes reach JSON only on purpose: the writer has to name <c>Value</c>.</summary>
internal sealed class RefusesJson<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refusal();

    private static NotSupportedException Refusal() =>
        new($"{typeof(T).Name} is not serialised by itself; write its Value where the number is meant to be stored.");
}
