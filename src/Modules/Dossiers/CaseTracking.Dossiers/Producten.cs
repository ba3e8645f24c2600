namespace CaseTracking.Dossiers;

/// <summary>A product as the citizen knows it.</summary>
internal sealed record Product(string Code, string Naam);

/// <summary>The products a citizen can ask for online.</summary>
internal static class Producten
{
    public static IReadOnlyList<Product> Alle { get; } =
    [
        new("attest-van-woonst", "Attest van woonst"),
        new("attest-gezinssamenstelling", "Attest gezinssamenstelling"),
        new("uittreksel-strafregister", "Uittreksel uit het strafregister"),
    ];

    /// <summary>The name; a product that is no longer offered shows its code.</summary>
    public static string NaamVan(string code) => Vind(code)?.Naam ?? code;

    public static Product? Vind(string code) => Alle.FirstOrDefault(p => p.Code == code);
}
