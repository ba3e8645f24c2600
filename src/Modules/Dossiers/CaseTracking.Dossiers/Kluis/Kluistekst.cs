namespace CaseTracking.Dossiers.Kluis;

/// <summary>What a reference to words in the vault can lead to, for whoever reads it through: a <see cref="Tekst"/> or a <see cref="Motivering"/>.</summary>
internal sealed record Kluistekst(string? Woorden = null, string? Feitelijk = null, string? Juridisch = null, string? Alternatief = null)
{
    /// <summary>All of it, a paragraph per part.</summary>
    public string Geheel => string.Join('\n', new[] { Woorden, Feitelijk, Juridisch, Alternatief }.OfType<string>());

    /// <summary>Keeps the words out of logs that print the record.</summary>
    public override string ToString() => nameof(Kluistekst);
}
