using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>The option <c>--json</c>, the same on every verb: results for a program instead of a person.</summary>
public static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A new <c>--json</c> option.</summary>
    public static Option<bool> Option() => new("--json") { Description = "Write the result as JSON." };

    /// <summary>Writes <paramref name="value"/> as JSON, ended by a line break.</summary>
    public static Task WriteJson<T>(this TextWriter output, T value) => output.WriteLineAsync(JsonSerializer.Serialize(value, Options));
}
