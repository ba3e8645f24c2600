using System.Globalization;

namespace CaseTracking.Dossiers.Xes;

/// <summary>One case while it is read. Its name may come last, so nothing is given before its end.</summary>
internal sealed class XesCaseReading(XesMarkup markup, XesLimits limits)
{
    private const int PerItem = 32;
    private const string Split = "Splits het in het bronbestand.";

    private readonly int _line = markup.Line;
    private readonly List<XesAttribute> _attributes = [];
    private readonly List<XesEvent> _events = [];
    private readonly List<XesSkip> _skips = [];
    private string? _name;
    private int _eventCount;
    private int _characters;

    private bool IsTooLong => _eventCount > limits.EventsPerCase;

    private string Most => limits.EventsPerCase.ToString("N0", CultureInfo.GetCultureInfo("nl-BE"));

    private bool IsTooLarge => _characters > limits.CharactersPerCase;

    /// <summary>Reads to the end of the case: what was left out, and then the case, unless that was left out as a whole.</summary>
    public IEnumerable<XesItem> Read()
    {
        var depth = markup.Depth;
        while (markup.ToNextChild(depth))
        {
            if (markup.Name == "event") ReadEvent();
            else Take(markup.Attribute());
        }

        return Result();
    }

    private IEnumerable<XesItem> Result()
    {
        if (IsTooLong) return [Skip(XesSkipReason.CaseTooLong, $"Dit dossier heeft meer dan {Most} gebeurtenissen. {Split}")];
        if (IsTooLarge) return [Skip(XesSkipReason.CaseTooLarge, $"Dit dossier heeft te veel gegevens. {Split}")];
        if (string.IsNullOrWhiteSpace(_name)) return [Skip(XesSkipReason.CaseWithoutName, "Dit dossier heeft geen naam (concept:name).")];

        var skips = _skips.Select(s => s with { Naam = _name });
        return _events.Count == 0
            ? [.. skips, Skip(XesSkipReason.CaseWithoutEvents, "Dit dossier heeft geen bruikbare gebeurtenissen.")]
            : [.. skips, new XesCase(_line, _name, _attributes, _events)];
    }

    private void Take(XesAttribute? attribute)
    {
        if (attribute is null) return;

        if (attribute.Key == XesKeys.Name) _name ??= attribute.Text;
        else if (IsRoomFor(attribute)) _attributes.Add(attribute);
    }

    private void ReadEvent()
    {
        _eventCount++;
        _characters += PerItem;
        var reading = new XesEventReading(markup.Line);
        var depth = markup.Depth;
        while (markup.ToNextChild(depth))
            if (markup.Attribute() is { } attribute && IsRoomFor(attribute)) reading.Take(attribute);

        if (IsTooLong || IsTooLarge) Forget();
        else if (reading.Skip is { } skip) _skips.Add(skip);
        else _events.Add(reading.Event);
    }

    private bool IsRoomFor(XesAttribute attribute)
    {
        if (IsTooLarge) return false;

        _characters += attribute.Key.Length + attribute.Text.Length + PerItem;
        return !IsTooLong && !IsTooLarge;
    }

    private void Forget()
    {
        _attributes.Clear();
        _events.Clear();
        _skips.Clear();
        _attributes.TrimExcess();
        _events.TrimExcess();
        _skips.TrimExcess();
        _eventCount = Math.Min(_eventCount, limits.EventsPerCase + 1);
        _characters = Math.Min(_characters, limits.CharactersPerCase + 1);
    }

    private XesSkip Skip(XesSkipReason reason, string sentence) => new(_line, _name, reason, sentence);
}
