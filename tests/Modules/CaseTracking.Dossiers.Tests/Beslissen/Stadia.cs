using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Beslissen;

/// <summary>How far the permit is, by name, for tables of refusals.</summary>
internal static class Stadia
{
    public static IDossierEvent[] Tot(string stadium) => stadium switch
    {
        "" => [],
        "ingediend" => [Ingediend],
        "volledig" => [Ingediend, Volledig],
        "advies" => [Ingediend, Volledig, Ontwerp(), Advies],
        "geschorst" => [Ingediend, Volledig, Ontwerp(), Geschorst],
        "ontwerp" => [Ingediend, Volledig, Ontwerp()],
        "zonder vermelding" => [Ingediend, Volledig, Ontwerp(vermeldingen: ["beroepsinstantie"])],
        "beslist" => [Ingediend, Volledig, Ontwerp(), Genomen()],
        "gesloten" => [Ingediend, Volledig, Gesloten],
        _ => throw new ArgumentOutOfRangeException(nameof(stadium), stadium, "There is no such stage."),
    };
}
