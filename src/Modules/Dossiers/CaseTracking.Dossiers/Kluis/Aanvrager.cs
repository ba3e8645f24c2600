using System.Text.Json.Serialization;
using CaseTracking.Dossiers.Types;
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
    // Codes of questions, the same in every case type that asks them.
    private const string Straat = "straat";
    private static readonly string[] Redenen = ["reden", "werken", "doel"];

    /// <summary>Where it is about: the place that was asked for, or else where the person lives.</summary>
    [JsonIgnore]
    public string? Plaats => Antwoord(Straat) ?? Adres;

    /// <summary>Names and places: what an employee searches by.</summary>
    [JsonIgnore]
    public IEnumerable<string?> Zoekwoorden => [Naam, Adres, Antwoord(Straat)];

    /// <summary>Why it is asked, in the words of the form or of the person.</summary>
    public string? RedenVoor(Dossiertype type)
    {
        if (Antwoorden?.FirstOrDefault(a => Redenen.Contains(a.Veld)) is not { } reden) return Toelichting;
        return type.Velden.FirstOrDefault(v => v.Code == reden.Veld)?.Keuzes.FirstOrDefault(k => k.Code == reden.Waarde)?.Naam ?? reden.Waarde;
    }

    /// <summary>Keeps the contents out of logs that print the record.</summary>
    public override string ToString() => nameof(Aanvrager);

    private string? Antwoord(string veld) => Antwoorden?.FirstOrDefault(a => a.Veld == veld)?.Waarde;
}

/// <summary>The answer to one question of a request form, by the question's code.</summary>
internal sealed record Antwoord(string Veld, string Waarde)
{
    /// <inheritdoc />
    public override string ToString() => nameof(Antwoord);
}
