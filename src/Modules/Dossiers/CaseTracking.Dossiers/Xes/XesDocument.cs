using System.Text;
using System.Xml;

namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// The markup of a log, moved on after each case. The schema wants attributes of the log first, then extensions, globals,
/// classifiers and traces, and no namespace.
/// </summary>
internal sealed class XesDocument : IDisposable
{
    private static readonly (string Name, string Prefix)[] Extensions =
        [("Concept", "concept"), ("Time", "time"), ("Organizational", "org"), ("Lifecycle", "lifecycle")];

    private static readonly HashSet<string> KnownOfEvents = [XesKeys.Name, XesKeys.Time, XesKeys.Resource, XesKeys.Transition];

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "\t",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly MemoryStream _markup = new();
    private readonly XmlWriter _xml;

    public XesDocument()
    {
        _xml = XmlWriter.Create(_markup, Settings);
        Open();
    }

    public long Cases { get; private set; }

    public long Events { get; private set; }

    public void Add(XesCase added)
    {
        if (added.Events.Count == 0) throw new ArgumentException("A case without events is not valid XES.", nameof(added));

        Cases++;
        _xml.WriteStartElement("trace");
        Write(XesAttribute.String(XesKeys.Name, added.Naam));
        foreach (var attribute in added.Attributen.Where(a => a.Key != XesKeys.Name)) Write(attribute);
        foreach (var @event in added.Events) Add(@event);
        _xml.WriteEndElement();
    }

    public void Close() => _xml.WriteEndDocument();

    public void Dispose()
    {
        _xml.Dispose();
        _markup.Dispose();
    }

    /// <summary>Gives what was written to the target and starts empty again.</summary>
    public async Task MoveTo(Stream target, CancellationToken ct)
    {
        _xml.Flush();
        await target.WriteAsync(_markup.GetBuffer().AsMemory(0, (int)_markup.Length), ct);
        _markup.SetLength(0);
    }

    private void Open()
    {
        _xml.WriteStartElement("log");
        _xml.WriteAttributeString("xes.version", "1.1");
        _xml.WriteAttributeString("xes.features", "");
        Write(XesAttribute.String("creator", "CaseTracking"));
        foreach (var (name, prefix) in Extensions)
            Element("extension", ("name", name), ("prefix", prefix), ("uri", $"http://www.xes-standard.org/{prefix}.xesext"));
        Global("trace", XesAttribute.String(XesKeys.Name, "UNKNOWN"));
        Global("event", XesAttribute.String(XesKeys.Name, "UNKNOWN"), XesAttribute.Date(XesKeys.Time, DateTimeOffset.UnixEpoch));
        Element("classifier", ("name", "Activity"), ("keys", XesKeys.Name));
    }

    private void Add(XesEvent added)
    {
        Events++;
        _xml.WriteStartElement("event");
        Write(XesAttribute.String(XesKeys.Name, added.Activiteit));
        Write(XesAttribute.Date(XesKeys.Time, added.Tijdstip));
        if (added.Resource is { } resource) Write(XesAttribute.String(XesKeys.Resource, resource));
        if (added.Transitie is { } transition) Write(XesAttribute.String(XesKeys.Transition, transition));
        foreach (var attribute in added.Attributen.Where(a => !KnownOfEvents.Contains(a.Key))) Write(attribute);
        _xml.WriteEndElement();
    }

    private void Global(string scope, params ReadOnlySpan<XesAttribute> defaults)
    {
        _xml.WriteStartElement("global");
        _xml.WriteAttributeString("scope", scope);
        foreach (var attribute in defaults) Write(attribute);
        _xml.WriteEndElement();
    }

    // Read again, so that a value which does not fit its type goes out as a string.
    private void Write(XesAttribute attribute)
    {
        var fitting = XesAttribute.Read(attribute.Key, attribute.Type, attribute.Text);
        Element(ElementOf(fitting.Type), ("key", XesKeys.Encode(fitting.Key)), ("value", Printable(fitting.Text)));
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) _xml.WriteAttributeString(attribute, value);
        _xml.WriteEndElement();
    }

    private static string ElementOf(XesType type) => type switch
    {
        XesType.Date => "date",
        XesType.Int => "int",
        XesType.Float => "float",
        XesType.Boolean => "boolean",
        XesType.Id => "id",
        _ => "string",
    };

    // Control characters and halves of surrogate pairs have no place in XML, not even escaped.
    private static string Printable(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!XmlConvert.IsXmlChar(text[i])) return Replaced(text);

        return text;
    }

    private static string Replaced(string text)
    {
        var replaced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            replaced.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());

        return replaced.ToString();
    }
}
