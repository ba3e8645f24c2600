namespace CaseTracking.Dossiers.Kluis;

/// <summary>Free text as it lies in the vault.</summary>
internal sealed record Tekst(string Woorden)
{
    /// <summary>Keeps the words out of logs that print the record.</summary>
    public override string ToString() => nameof(Tekst);
}
