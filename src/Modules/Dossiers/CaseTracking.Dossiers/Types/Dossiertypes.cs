using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Types;

/// <summary>The case types of the city, each version as a file of data.</summary>
internal sealed class Dossiertypes
{
    private readonly IReadOnlyDictionary<Typeref, Dossiertype> _versies;

    public Dossiertypes(IEnumerable<Dossiertype> versies) => _versies = versies.ToDictionary(t => new Typeref(t.Code, t.Versie));

    /// <summary>What ships with the product.</summary>
    public static Dossiertypes Standaard { get; } = Lees(Typebron.Ingebed(), [], Termijnprofielen.Standaard);

    public IEnumerable<Dossiertype> Alle => _versies.Values;

    /// <summary>What ships with the product, with what the city adds or says differently: the same version of the same code takes its place.</summary>
    /// <exception cref="TypefoutException">One of them cannot be used; every fault of every file is named.</exception>
    public static Dossiertypes Lees(IEnumerable<Typebron> product, IEnumerable<Typebron> stad, Termijnprofielen profielen)
    {
        var fouten = new List<Typefout>();
        var vanProduct = Versies(product, profielen, fouten);
        var vanStad = Versies(stad, profielen, fouten);
        var samen = vanProduct.Where(p => !vanStad.ContainsKey(p.Key)).Concat(vanStad).ToDictionary();
        fouten.AddRange(Volgorde(samen));
        return fouten.Count == 0 ? new(samen.Values.Select(v => v.Type)) : throw new TypefoutException(fouten);
    }

    /// <summary>The version under which a file was opened.</summary>
    public Dossiertype Van(Typeref type) => _versies[type];

    /// <summary>The version under which a file is opened that was received on this day.</summary>
    public Dossiertype? Geldig(string code, DateOnly op) =>
        _versies.Values.Where(t => t.Code == code && t.GeldigVan <= op).MaxBy(t => t.Versie);

    /// <summary>What is offered on this day.</summary>
    public IEnumerable<Dossiertype> Aanbod(DateOnly op) =>
        _versies.Values.Select(t => t.Code).Distinct().Select(c => Geldig(c, op)).OfType<Dossiertype>()
            .Where(t => !t.AlleenOvername).OrderBy(t => t.Naam, StringComparer.Ordinal);

    /// <summary>The name in the citizen's words; a product that is no longer offered shows its code.</summary>
    public string NaamVan(string code) => _versies.Values.Where(t => t.Code == code).MaxBy(t => t.Versie)?.Naam ?? code;

    private static Dictionary<Typeref, (Dossiertype Type, string Bestand)> Versies(IEnumerable<Typebron> bronnen, Termijnprofielen profielen, List<Typefout> fouten)
    {
        var versies = new Dictionary<Typeref, (Dossiertype Type, string Bestand)>();
        foreach (var bron in bronnen)
        {
            try
            {
                var type = Typelezer.Lees(bron, profielen);
                var sleutel = new Typeref(type.Code, type.Versie);
                if (!versies.TryAdd(sleutel, (type, bron.Bestand)))
                    fouten.Add(new(bron.Bestand, "versie", $"Version {type.Versie} of '{type.Code}' stands in {versies[sleutel].Bestand} already. Give this one the next number."));
            }
            catch (TypefoutException fout)
            {
                fouten.AddRange(fout.Fouten);
            }
        }

        return versies;
    }

    // A higher version from the same or an earlier day would hide the one before it.
    private static IEnumerable<Typefout> Volgorde(IReadOnlyDictionary<Typeref, (Dossiertype Type, string Bestand)> versies) =>
        versies.Values.GroupBy(v => v.Type.Code).Select(g => g.OrderBy(v => v.Type.Versie).ToList())
            .SelectMany(g => g.Zip(g.Skip(1))).Where(p => p.Second.Type.GeldigVan <= p.First.Type.GeldigVan)
            .Select(p => new Typefout(p.Second.Bestand, "geldigVan", $"Version {p.Second.Type.Versie} must begin after version {p.First.Type.Versie}, on {p.First.Type.GeldigVan:O}. Choose a later day."));
}
