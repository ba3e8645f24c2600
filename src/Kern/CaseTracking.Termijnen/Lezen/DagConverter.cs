using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CaseTracking.Termijnen.Lezen;

internal sealed class DagConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out var day)
            ? day
            : throw new JsonException("A day is written as \"2027-01-31\".");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
