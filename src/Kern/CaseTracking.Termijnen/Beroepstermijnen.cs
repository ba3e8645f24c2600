namespace CaseTracking.Termijnen;

/// <summary>The appeals the product knows.</summary>
public static class Beroepstermijnen
{
    /// <summary>Every appeal.</summary>
    public static IReadOnlyList<Beroepstermijn> Standaard { get; } = Lezen.Profiellezer.Beroepen();

    /// <summary>The appeal with this code; null when unknown.</summary>
    public static Beroepstermijn? Vind(string code) => Standaard.FirstOrDefault(b => b.Code == code);
}
