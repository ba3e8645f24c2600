namespace CaseTracking.Dossiers.Types;

/// <summary>The text of a case type and the name of the file it comes from.</summary>
internal sealed record Typebron(string Bestand, string Json)
{
    /// <summary>What ships with the product.</summary>
    public static IReadOnlyList<Typebron> Ingebed() => [.. Ingebed("Types.Data.")];

    /// <summary>What stands in a folder of the city, in the order of the names.</summary>
    /// <exception cref="TypefoutException">There is no such folder.</exception>
    public static IReadOnlyList<Typebron> Map(string map)
    {
        if (!Directory.Exists(map)) throw new TypefoutException([new(map, Typemap.Setting, "There is no such folder. Make it, or take the setting away.")]);

        return [.. Directory.EnumerateFiles(map, "*.json").Order(StringComparer.Ordinal).Select(f => new Typebron(f, File.ReadAllText(f)))];
    }

    /// <summary>The basic texts of a version; nothing when there are none.</summary>
    public static Typebron? Basisteksten(int versie) => Ingebed($"Types.Teksten.v{versie}.json").SingleOrDefault();

    private static IEnumerable<Typebron> Ingebed(string begin)
    {
        var assembly = typeof(Typebron).Assembly;
        var kop = $"{assembly.GetName().Name}.";
        foreach (var naam in assembly.GetManifestResourceNames().Where(n => n.StartsWith(kop + begin, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(naam)!);
            yield return new Typebron(naam[kop.Length..], reader.ReadToEnd());
        }
    }
}
