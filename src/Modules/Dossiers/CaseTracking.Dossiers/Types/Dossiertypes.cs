namespace CaseTracking.Dossiers.Types;

/// <summary>The case types of the city, each version as a file of data.</summary>
internal sealed class Dossiertypes
{
    private readonly IReadOnlyDictionary<Typeref, Dossiertype> _versies;

    public Dossiertypes(IEnumerable<Dossiertype> versies) => _versies = versies.ToDictionary(t => new Typeref(t.Code, t.Versie));

    /// <summary>What ships with the product.</summary>
    public static Dossiertypes Standaard { get; } = new(Typelezer.Ingebed());

    public IEnumerable<Dossiertype> Alle => _versies.Values;

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
}
