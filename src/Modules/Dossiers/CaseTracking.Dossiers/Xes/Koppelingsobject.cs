using System.Text.Json;

namespace CaseTracking.Dossiers.Xes;

/// <summary>One object of a mapping while it is read. What is asked for must be right, what nobody asked for is refused.</summary>
internal sealed class Koppelingsobject
{
    private readonly HashSet<string> _known = [];
    private readonly JsonElement _json;
    private readonly string _path;

    public Koppelingsobject(JsonElement json, string path)
    {
        _json = json.ValueKind == JsonValueKind.Object ? json : throw Wrong(path, "moet een object zijn");
        _path = path;
    }

    public string Text(string name) => Find(name) is { } value
        ? Text(value, PathOf(name))
        : throw Wrong(PathOf(name), "ontbreekt");

    public IReadOnlyList<string> Texts(string name) => Find(name) is { } value ? Texts(value, PathOf(name)) : [];

    public IReadOnlyList<KeyValuePair<string, T>> Table<T>(string name, Func<string, string, T> parse) => Find(name) is { } value
        ? [.. Properties(value, PathOf(name)).Select(p => Entry(p, $"{PathOf(name)}.{p.Name}", parse))]
        : [];

    public IReadOnlyList<T> Objects<T>(string name, Func<Koppelingsobject, T> read) => Find(name) is { } value
        ? [.. Items(value, PathOf(name)).Select((item, i) => Read(item, $"{PathOf(name)}[{i}]", read))]
        : [];

    public T? Object<T>(string name, Func<Koppelingsobject, T> read)
        where T : class => Find(name) is { } value ? Read(value, PathOf(name), read) : null;

    public Koppelingskeuze Choice(string name) => Find(name) switch
    {
        null => Koppelingskeuze.Geen,
        { ValueKind: JsonValueKind.String } all when all.ValueEquals("*") => new Koppelingskeuze(true, new HashSet<string>()),
        { } list => new Koppelingskeuze(false, Texts(list, PathOf(name)).ToHashSet()),
    };

    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    public static KoppelingGeweigerd Wrong(string path, string what) =>
        new(path.Length == 0 ? $"De koppeling {what}." : $"De koppeling klopt niet: '{path}' {what}.");

    public static T Read<T>(JsonElement json, string path, Func<Koppelingsobject, T> read)
    {
        var opened = new Koppelingsobject(json, path);
        var result = read(opened);
        foreach (var property in json.EnumerateObject())
            if (!opened._known.Contains(property.Name)) throw Wrong(opened.PathOf(property.Name), "is niet bekend");

        return result;
    }

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        return _json.TryGetProperty(name, out var value) ? value : null;
    }

    private static KeyValuePair<string, T> Entry<T>(JsonProperty property, string path, Func<string, string, T> parse) =>
        KeyValuePair.Create(property.Name, parse(Text(property.Value, path), path));

    private static string Text(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(path, "moet een tekst zijn");

    private static IReadOnlyList<string> Texts(JsonElement value, string path) =>
        [.. Items(value, path).Select((item, i) => Text(item, $"{path}[{i}]"))];

    private static JsonElement.ArrayEnumerator Items(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(path, "moet een lijst zijn");

    private static JsonElement.ObjectEnumerator Properties(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw Wrong(path, "moet een object zijn");
}
