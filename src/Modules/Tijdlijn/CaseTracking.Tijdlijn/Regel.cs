namespace CaseTracking.Tijdlijn;

/// <summary>What a citizen can be told about a request. A message without a kind here stays invisible.</summary>
internal enum Regelsoort
{
    Ingediend,
    Volledig,
    Afgehandeld,
    GeslotenZonderGevolg,
    GeslotenAlsDubbel,
}

/// <summary>One line of the timeline.</summary>
/// <param name="Id">Identity of the message it came from.</param>
/// <param name="Versie">Place in the file's story.</param>
/// <param name="Soort">What happened.</param>
/// <param name="Tijdstip">When it was true.</param>
internal sealed record Regel(Guid Id, long Versie, Regelsoort Soort, DateTimeOffset Tijdstip);

/// <summary>A request with its lines, oldest first.</summary>
internal sealed record Aanvraagtijdlijn(Guid Id, string Nummer, string Product, IReadOnlyList<Regel> Regels)
{
    public Regelsoort Stand => Regels[^1].Soort;
}
