namespace CaseTracking.Dossiers.Xes;

/// <summary>One event while it is read, its attributes in any order. Of a key that comes twice the first counts.</summary>
internal sealed class XesEventReading(int line)
{
    private readonly List<XesAttribute> _attributes = [];
    private string? _activity;
    private DateTimeOffset? _time;
    private string? _resource;
    private string? _transition;

    /// <summary>Why the event cannot be used, if so. The case it belongs to is filled in at its end.</summary>
    public XesSkip? Skip =>
        string.IsNullOrWhiteSpace(_activity)
            ? new XesSkip(line, null, XesSkipReason.EventWithoutActivity, "Deze gebeurtenis heeft geen activiteit (concept:name).")
        : _time is null
            ? new XesSkip(line, null, XesSkipReason.EventWithoutTime, "Deze gebeurtenis heeft geen leesbaar tijdstip (time:timestamp).")
        : null;

    public XesEvent Event => new(line, _activity!, _time!.Value, _resource, _transition, _attributes);

    public void Take(XesAttribute attribute)
    {
        switch (attribute.Key)
        {
            case XesKeys.Name: _activity ??= attribute.Text; break;
            case XesKeys.Time: _time ??= attribute.AsDate(); break;
            case XesKeys.Resource: _resource ??= attribute.Text; break;
            case XesKeys.Transition: _transition ??= attribute.Text; break;
            default: _attributes.Add(attribute); break;
        }
    }
}
