using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Termijnen.Lezen;

/// <summary>As people write it: <c>"105 kalenderdagen"</c>.</summary>
internal sealed class DuurConverter : JsonConverter<Duur>
{
    public override Duur Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Duur.TryParse(reader.GetString(), out var duur)
            ? duur
            : throw new JsonException("A length is written as \"30 kalenderdagen\", \"5 werkdagen\", \"2 weken\" or \"1 maand\".");

    public override void Write(Utf8JsonWriter writer, Duur value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
