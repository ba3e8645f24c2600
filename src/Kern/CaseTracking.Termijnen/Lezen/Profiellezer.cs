using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Termijnen.Lezen;

internal static class Profiellezer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new DuurConverter(), new DagConverter(),
        },
    };

    public static IReadOnlyList<Termijnprofiel> Ingebouwd()
    {
        return Profielcontrole.Uniek([.. Bestanden("Profielen/").SelectMany(f => Lees(f.Text, f.Name))]);
    }

    public static IReadOnlyList<Beroepstermijn> Beroepen() =>
        [.. Bestanden("Beroepen/").SelectMany(f => Lijst<Beroepstermijn>(f.Text, f.Name))];

    public static IReadOnlyList<Termijnprofiel> Lees(string json, string name)
    {
        var profielen = Lijst<Termijnprofiel>(json, name);
        foreach (var profiel in profielen) Profielcontrole.Eis(profiel);
        return Profielcontrole.Uniek(profielen);
    }

    private static IReadOnlyList<T> Lijst<T>(string json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array) throw new TermijnprofielException($"{name}: a list is expected.");
            if (HasEmptyEntry(document.RootElement)) throw new TermijnprofielException($"{name}: an entry is empty.");
            return JsonSerializer.Deserialize<IReadOnlyList<T>>(json, Json)!;
        }
        catch (JsonException e)
        {
            throw new TermijnprofielException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>The serializer refuses null for what must be there, but lets it pass in lists.</summary>
    private static bool HasEmptyEntry(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Null || HasEmptyEntry(e)),
        JsonValueKind.Object => json.EnumerateObject().Any(p => HasEmptyEntry(p.Value)),
        _ => false,
    };

    private static IEnumerable<(string Name, string Text)> Bestanden(string folder)
    {
        var assembly = typeof(Profiellezer).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
