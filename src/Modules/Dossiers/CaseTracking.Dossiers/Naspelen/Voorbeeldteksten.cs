using System.Text.Json;
using CaseTracking.Dossiers.Types;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>What made-up people are called, where they live and what they write.</summary>
internal sealed record Voorbeeldteksten(
    IReadOnlyList<string> Voornamen, IReadOnlyList<string> Familienamen, IReadOnlyList<string> Straten, IReadOnlyList<string> Gezinsdoelen,
    IReadOnlyList<string> Werken, IReadOnlyList<string> GroteWerken, IReadOnlyList<Voorbeeldinname> Innames, IReadOnlyList<string> Alternatieven,
    IReadOnlyList<string> Schorsredenen, IReadOnlyList<string> Verlengredenen, Voorbeeldwoorden Loket, Voorbeeldwoorden Straat, Voorbeeldwoorden Bouw)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static Voorbeeldteksten Lees()
    {
        using var bron = typeof(Voorbeeldteksten).Assembly.GetManifestResourceStream("CaseTracking.Dossiers.Naspelen.voorbeeldstad.json")!;
        return JsonSerializer.Deserialize<Voorbeeldteksten>(bron, Json)!;
    }

    public Voorbeeldwoorden Bij(Dossiertype type) => type.Dienst.Code switch { "omgeving" => Bouw, "openbaar-domein" => Straat, _ => Loket };
}

/// <summary>What people write about one kind of request.</summary>
internal sealed record Voorbeeldwoorden(
    IReadOnlyList<string> Toelichtingen, IReadOnlyList<string> Notities, IReadOnlyList<string> Stukvragen, IReadOnlyList<string> Intrekkingen,
    IReadOnlyList<string> Adviesvragen, IReadOnlyList<string> Adviezen, IReadOnlyList<string> SlechteAdviezen,
    IReadOnlyList<string> Regels, IReadOnlyList<string> Ja, IReadOnlyList<string> Deels, IReadOnlyList<string> Nee, IReadOnlyList<Voorbeeldgesprek> Burgervragen);

/// <summary>What a citizen asks about a request, and what is answered.</summary>
internal sealed record Voorbeeldgesprek(string Vraag, string Antwoord);

/// <summary>What somebody wants to put in the street, and why.</summary>
internal sealed record Voorbeeldinname(string Voorwerp, string Reden, string Oppervlakte);
