using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracking.Dossiers.Types;

/// <summary>Reads case types from JSON and says plainly what is wrong with one.</summary>
internal static class Typelezer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static IEnumerable<Dossiertype> Ingebed() => Bronnen("Types.Data").Select(Lees);

    /// <exception cref="JsonException">The text is no case type, or one that says too little; the message names what.</exception>
    public static Dossiertype Lees(string json)
    {
        var type = JsonSerializer.Deserialize<Dossiertype>(json, Json) ?? throw new JsonException("A case type is an object.");
        var teksten = Basis(type.Basisteksten);
        foreach (var (moment, tekst) in type.Teksten) teksten[moment] = tekst;

        return Volledig(type with { Teksten = teksten });
    }

    private static Dossiertype Volledig(Dossiertype type)
    {
        var zonderTekst = Enum.GetValues<Tekstmoment>().Except(type.Teksten.Keys).ToList();
        if (zonderTekst.Count > 0) throw new JsonException($"{type.Code}: no text for {string.Join(", ", zonderTekst)}.");

        var zonderStap = Enum.GetValues<Dossierstand>().Except(type.Stappen.SelectMany(s => s.Standen)).ToList();
        if (zonderStap.Count > 0) throw new JsonException($"{type.Code}: no step for {string.Join(", ", zonderStap)}.");

        return type;
    }

    private static Dictionary<Tekstmoment, Burgerzin> Basis(int versie)
    {
        var bron = Bronnen("Types.Teksten", $"v{versie}.json").SingleOrDefault() ?? throw new JsonException($"There are no basic texts of version {versie}.");
        return JsonSerializer.Deserialize<Dictionary<Tekstmoment, Burgerzin>>(bron, Json)!;
    }

    private static IEnumerable<string> Bronnen(string map, string naam = "")
    {
        var assembly = typeof(Typelezer).Assembly;
        var namen = assembly.GetManifestResourceNames().Where(n => n.Contains($".{map}.{naam}", StringComparison.Ordinal));
        foreach (var bron in namen.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(bron)!);
            yield return reader.ReadToEnd();
        }
    }
}
