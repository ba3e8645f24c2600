namespace CaseTracking.Dossiers.Xes;

/// <summary>What a reader meets on its way through a log, in the order of the file.</summary>
/// <param name="Regel">Line of the file, from 1.</param>
internal abstract record XesItem(int Regel);

/// <summary>
/// A complete case with at least one event, in the order of the file: the only order there is. Attributes are as of the export of
/// the log, not as of any event; the name (<c>concept:name</c>) is not among them.
/// </summary>
internal sealed record XesCase(int Regel, string Naam, IReadOnlyList<XesAttribute> Attributen, IReadOnlyList<XesEvent> Events)
    : XesItem(Regel)
{
    /// <summary>The text of the first attribute with this key.</summary>
    public string? this[string key] => key == XesKeys.Name ? Naam : XesAttribute.Find(Attributen, key)?.Text;
}

/// <summary>A case or an event that was left out, with a sentence for a clerk; the rest of the log is read on.</summary>
internal sealed record XesSkip(int Regel, string? Naam, XesSkipReason Reden, string Zin) : XesItem(Regel)
{
    public bool IsEvent => Reden is XesSkipReason.EventWithoutActivity or XesSkipReason.EventWithoutTime;
}

/// <summary>The file cannot be read further. Always the last item; the case it happened in was not given.</summary>
internal sealed record XesFault(int Regel, string Zin) : XesItem(Regel);

internal enum XesSkipReason
{
    CaseWithoutName,
    CaseWithoutEvents,
    CaseTooLong,
    CaseTooLarge,
    EventWithoutActivity,
    EventWithoutTime,
}
