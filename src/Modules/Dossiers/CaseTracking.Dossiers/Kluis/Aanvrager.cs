using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers.Kluis;

/// <summary>Who asks, and in which words: personal data, kept in the vault alone.</summary>
/// <param name="Naam">As on the identity card.</param>
/// <param name="Email">Absent for somebody who does not use a computer.</param>
/// <param name="Toelichting">What else was said.</param>
/// <param name="Telefoon">Absent unless given.</param>
/// <param name="Adres">Where letters go; absent unless given.</param>
/// <param name="Antwoorden">Answers to the questions of the request form.</param>
internal sealed record Aanvrager(
    string Naam, string? Email, string? Toelichting, string? Telefoon = null, string? Adres = null, ValueList<Antwoord>? Antwoorden = null)
{
    /// <summary>Keeps the contents out of logs that print the record.</summary>
    public override string ToString() => nameof(Aanvrager);
}

/// <summary>The answer to one question of a request form, by the question's code.</summary>
internal sealed record Antwoord(string Veld, string Waarde)
{
    /// <inheritdoc />
    public override string ToString() => nameof(Antwoord);
}
