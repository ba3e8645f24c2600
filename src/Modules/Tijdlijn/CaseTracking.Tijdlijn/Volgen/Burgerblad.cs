using CaseTracking.Web.Layout;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What the partial views of the citizen's page read; the same for the citizen and for the employee who looks along.</summary>
internal sealed record Burgerblad(Burgerbeeld Beeld, Geschiedenis Geschiedenis, CityOptions Stad)
{
    /// <summary>Query with which the page leads to the place where documents are brought.</summary>
    public const string NaarStukken = "documenten";

    public string Telefoon => Beeld.Aanvraag.Telefoon ?? Stad.Phone;

    /// <summary>Whom to call, and when; fits behind "Of".</summary>
    public string Belzin =>
        $"bel {Beeld.Aanvraag.Dienst ?? Stad.Name} op {Telefoon}{(Beeld.Aanvraag.Uren is { } uren ? $", {uren}" : "")}. Geef dan het nummer {Beeld.Aanvraag.Nummer} door.";

    /// <summary>The number as a phone dials it.</summary>
    public string Bellink => $"tel:{Telefoon.Replace(" ", "", StringComparison.Ordinal)}";
}
