namespace CaseTracking.Dossiers.Kluis;

/// <summary>The tracking code as it lies in the vault, for the links in mails to the citizen. Nobody is shown it.</summary>
internal sealed record Volgcode(string Code)
{
    /// <summary>Keeps the code out of logs that print the record.</summary>
    public override string ToString() => nameof(Volgcode);
}
