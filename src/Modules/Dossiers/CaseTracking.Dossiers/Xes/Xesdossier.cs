namespace CaseTracking.Dossiers.Xes;

/// <summary>The state of a case on the day its log was made.</summary>
internal enum Xesstatus
{
    Open,
    Gesloten,
    Stopgezet,
}

/// <summary>
/// What a mapping reads from the attributes of a case. Nothing where the log has nothing, or something the mapping does not know.
/// </summary>
internal sealed record Xesdossier(
    string Naam,
    string? Kanaal,
    DateTimeOffset? Start,
    DateTimeOffset? Deadline,
    DateTimeOffset? GeplandEinde,
    DateTimeOffset? Einde,
    Xesstatus? Status,
    IReadOnlyList<XesAttribute> Attributen);
