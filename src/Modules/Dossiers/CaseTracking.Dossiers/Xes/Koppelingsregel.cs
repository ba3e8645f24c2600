namespace CaseTracking.Dossiers.Xes;

/// <summary>An activity and its meaning, under conditions on other attributes of the same event. The first rule that fits counts.</summary>
internal sealed record Koppelingsregel(
    Koppelingspatroon Activiteit,
    IReadOnlyList<KeyValuePair<string, Koppelingspatroon>> Als,
    Activiteitbetekenis Betekenis)
{
    public bool Past(string activiteit, XesEvent gebeurtenis) =>
        Activiteit.Past(activiteit) && Als.All(voorwaarde => voorwaarde.Value.Past(gebeurtenis[voorwaarde.Key]));
}
