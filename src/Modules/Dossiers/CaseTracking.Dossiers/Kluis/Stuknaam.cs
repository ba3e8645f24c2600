namespace CaseTracking.Dossiers.Kluis;

/// <summary>The name a document was sent under: often that of a person, so it lies in the vault.</summary>
internal sealed record Stuknaam(string Naam)
{
    /// <summary>Keeps the name out of logs that print the record.</summary>
    public override string ToString() => nameof(Stuknaam);
}
