namespace CaseTracking.Dossiers.Kluis;

/// <summary>Who asks, and in which words: personal data, kept in the vault alone.</summary>
internal sealed record Aanvrager(string Naam, string Email, string? Toelichting)
{
    /// <summary>Keeps the contents out of logs that print the record.</summary>
    public override string ToString() => nameof(Aanvrager);
}
