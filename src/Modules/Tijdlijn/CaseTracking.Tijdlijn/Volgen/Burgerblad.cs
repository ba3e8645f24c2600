using CaseTracking.Web.Layout;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What the partial views of the citizen's page read; the same with a code, signed in, and for the employee who looks along.</summary>
internal sealed record Burgerblad(Burgerbeeld Beeld, Geschiedenis Geschiedenis, CityOptions Stad)
{
    /// <summary>Query with which the page leads to the place where documents are brought.</summary>
    public const string NaarStukken = "documenten";

    /// <summary>Query with which the page leads to the place where the amount to pay stands.</summary>
    public const string NaarBetaling = "betaling";

    /// <summary>What other modules add for who signed in, in order.</summary>
    public IReadOnlyList<Burgerdeel> Delen { get; init; } = [];

    public string Telefoon => Beeld.Aanvraag.Telefoon ?? Stad.Phone;

    /// <summary>Whom to call, and when; fits behind "Of".</summary>
    public string Belzin =>
        $"bel {Beeld.Aanvraag.Dienst ?? Stad.Name} op {Telefoon}{(Beeld.Aanvraag.Uren is { } uren ? $", {uren}" : "")}. Geef dan het nummer {Beeld.Aanvraag.Nummer} door.";

    /// <summary>The number as a phone dials it.</summary>
    public string Bellink => $"tel:{Telefoon.Replace(" ", "", StringComparison.Ordinal)}";
}

/// <summary>A part of another module, read and ready to be shown.</summary>
/// <param name="Orde">Below zero before everything, from <see cref="PagePart.After"/> on behind the history, else before it.</param>
/// <param name="Partial">Path of the partial view.</param>
/// <param name="Inhoud">Its model.</param>
internal sealed record Burgerdeel(int Orde, string Partial, object Inhoud);
