using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Types;

/// <summary>Reads case types from JSON and says plainly what is wrong with one.</summary>
internal static class Typelezer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <exception cref="TypefoutException">It is no case type, or one that says too little or refers to what is not there.</exception>
    public static Dossiertype Lees(Typebron bron, Termijnprofielen profielen)
    {
        var type = Vorm<Dossiertype>(bron);
        if (Typebron.Basisteksten(type.Basisteksten) is not { } basis)
            throw new TypefoutException([new(bron.Bestand, "basisteksten", $"There are no basic texts of version {type.Basisteksten}. Use 1.")]);

        var teksten = Vorm<Dictionary<Tekstmoment, Burgerzin>>(basis);
        foreach (var (moment, tekst) in type.Teksten) teksten[moment] = tekst;
        var volledig = type with { Teksten = teksten };
        List<Typefout> fouten =
        [
            .. Typecontrole.Fouten(volledig, profielen).Concat(Tekstcontrole.Fouten(volledig, eigen: type.Teksten, profielen))
                .Select(f => new Typefout(bron.Bestand, f.Eigenschap, f.Raad)),
        ];
        return fouten.Count == 0 ? volledig : throw new TypefoutException(fouten);
    }

    private static T Vorm<T>(Typebron bron)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bron.Json, Json) ?? throw new JsonException("It is empty.", "$", 0, 0);
        }
        catch (JsonException fout)
        {
            var regel = ((fout.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            var zin = fout.Message.Split(" Path: ")[0];
            throw new TypefoutException([new(bron.Bestand, fout.Path ?? "$", $"Line {regel} cannot be read. {zin} Compare with a type that ships with the product.")]);
        }
    }
}
