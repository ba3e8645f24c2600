using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What people ask when a request stands where it stands, with the answer.</summary>
internal sealed record Burgervraag(string Vraag, string Antwoord);

/// <summary>The questions per kind of line, as data.</summary>
internal static class Burgervragen
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly IReadOnlyDictionary<Regelsoort, IReadOnlyList<Burgervraag>> PerSoort = Lees();

    public static IReadOnlyList<Burgervraag> Bij(Regelsoort soort) => PerSoort.GetValueOrDefault(soort) ?? [];

    private static Dictionary<Regelsoort, IReadOnlyList<Burgervraag>> Lees()
    {
        using var bron = typeof(Burgervragen).Assembly.GetManifestResourceStream($"{typeof(Burgervragen).Assembly.GetName().Name}.Volgen.vragen.json")!;
        return JsonSerializer.Deserialize<List<Groep>>(bron, Json)!.SelectMany(g => g.Bij, (g, soort) => (soort, g.Vragen)).ToDictionary(p => p.soort, p => p.Vragen);
    }

    private sealed record Groep(IReadOnlyList<Regelsoort> Bij, IReadOnlyList<Burgervraag> Vragen);
}
