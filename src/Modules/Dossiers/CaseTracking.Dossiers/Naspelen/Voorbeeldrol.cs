namespace CaseTracking.Dossiers.Naspelen;

/// <summary>A file that the made-up city must have, so many days before its last one.</summary>
internal sealed record Voorbeeldrol(
    string Product, Voorbeeldlot Lot, int DagenGeleden, Voorbeeldburger? Burger = null, Voorbeeldvraag Vraag = Voorbeeldvraag.Geen);

/// <summary>Whether a citizen of the demo asks something about the request.</summary>
internal enum Voorbeeldvraag
{
    Geen,

    /// <summary>It waits for an answer.</summary>
    Gesteld,
    Beantwoord,
}
