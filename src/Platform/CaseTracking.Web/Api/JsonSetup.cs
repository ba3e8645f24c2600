using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Web.Api;

/// <summary>How JSON is read and written: strictly, so that a client's mistake is heard and not guessed at.</summary>
internal static class JsonSetup
{
    private const int MaxDepth = 32;

    public static void Apply(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
    }
}
