namespace CaseTracking.Dossiers.Kluis;

/// <summary>Why it was decided so, as it lies in the vault: the law asks for both the rules and the facts.</summary>
/// <param name="Juridisch">Which rules the decision rests on.</param>
/// <param name="Feitelijk">Which facts were weighed, and how.</param>
/// <param name="Alternatief">What the citizen can still do.</param>
internal sealed record Motivering(string Juridisch, string Feitelijk, string? Alternatief = null)
{
    public static Motivering Van(string? juridisch, string? feitelijk, string? alternatief) =>
        new(juridisch?.Trim() ?? "", feitelijk?.Trim() ?? "", string.IsNullOrWhiteSpace(alternatief) ? null : alternatief.Trim());

    /// <summary>Keeps the words out of logs that print the record.</summary>
    public override string ToString() => nameof(Motivering);
}
