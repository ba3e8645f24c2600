namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// An event of a case. The four attributes every process tool knows (<c>concept:name</c>, <c>time:timestamp</c>, <c>org:resource</c>,
/// <c>lifecycle:transition</c>) have a property of their own and are not in the list. The instant keeps the offset of the file and its
/// digits up to 100 nanoseconds.
/// </summary>
internal sealed record XesEvent(
    int Regel,
    string Activiteit,
    DateTimeOffset Tijdstip,
    string? Resource,
    string? Transitie,
    IReadOnlyList<XesAttribute> Attributen)
{
    /// <summary>The text of the first attribute with this key, the four known ones included.</summary>
    public string? this[string key] => key switch
    {
        XesKeys.Name => Activiteit,
        XesKeys.Time => XesDates.Format(Tijdstip),
        XesKeys.Resource => Resource,
        XesKeys.Transition => Transitie,
        _ => XesAttribute.Find(Attributen, key)?.Text,
    };
}
