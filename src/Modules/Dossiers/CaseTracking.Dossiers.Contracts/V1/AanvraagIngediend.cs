namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A citizen's request was received and has a file from now on.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Nummer">Number the city uses in letters and on the phone.</param>
/// <param name="Product">Code of the product asked for.</param>
/// <param name="Productnaam">Name of the product in the citizen's words, as it was then.</param>
/// <param name="TrackingcodeHash">SHA-256 of the tracking code, lower-case hexadecimal; the code itself is known to the citizen alone.</param>
public sealed record AanvraagIngediend(Guid DossierId, string Nummer, string Product, string Productnaam, string TrackingcodeHash);
