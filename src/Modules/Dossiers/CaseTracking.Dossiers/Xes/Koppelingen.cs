using System.Text.Json;

namespace CaseTracking.Dossiers.Xes;

/// <summary>The mappings that come with the product, and those in files of a city.</summary>
internal static class Koppelingen
{
    private const string Prefix = "CaseTracking.Dossiers.Xes.Koppelingen.";
    private const long Largest = 1024 * 1024;

    private static readonly JsonDocumentOptions Json =
        new() { AllowDuplicateProperties = false, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    /// <summary>Codes of the mappings that come with the product.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. typeof(Koppelingen).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^".json".Length])
            .Order(StringComparer.Ordinal)];

    /// <summary>By code, or else from a file.</summary>
    public static Koppelingsresultaat Vind(string codeOfBestand)
    {
        if (Codes.Contains(codeOfBestand))
            return Lees(typeof(Koppelingen).Assembly.GetManifestResourceStream($"{Prefix}{codeOfBestand}.json")!);

        if (string.IsNullOrWhiteSpace(codeOfBestand) || codeOfBestand.Contains('\0') || new FileInfo(codeOfBestand) is not { Exists: true } file)
            return Refused($"De koppeling '{codeOfBestand}' bestaat niet. Kies {string.Join(" of ", Codes)}, of geef een bestand.");

        return file.Length <= Largest
            ? Xesbestand.Open(file, () => Lees(file.OpenRead()))
            : Refused("Het bestand met de koppeling is te groot: het mag hoogstens 1 MB zijn.");
    }

    /// <summary>Reads to the end and closes.</summary>
    public static Koppelingsresultaat Lees(Stream json)
    {
        try
        {
            using (json)
            using (var document = JsonDocument.Parse(json, Json))
                return new Koppelingsresultaat.Gelezen(Koppelingslezer.Lees(document.RootElement));
        }
        catch (JsonException fault)
        {
            return Refused($"De koppeling is geen geldige JSON: kijk op regel {fault.LineNumber + 1}.");
        }
        catch (KoppelingGeweigerd geweigerd)
        {
            return Refused(geweigerd.Message);
        }
    }

    private static Koppelingsresultaat.Geweigerd Refused(string zin) => new(zin);
}
