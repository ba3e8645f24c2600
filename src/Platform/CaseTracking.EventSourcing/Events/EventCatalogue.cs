using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseTracking.EventSourcing.Events;

/// <summary>
/// The event types of one module with their stored names: snake case of the type's name, and <c>_v2</c> and so on from the second
/// version. Stored names are looked up here and nowhere else; a name from the database never loads a type.
/// </summary>
public sealed class EventCatalogue
{
    private readonly FrozenDictionary<Type, CataloguedEvent> _byType;
    private readonly FrozenDictionary<string, StoredVersion> _byName;

    private EventCatalogue(IReadOnlyList<CataloguedEvent> events)
    {
        _byType = events.ToFrozenDictionary(e => e.Type);
        _byName = events.SelectMany(Versions).ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);
    }

    /// <summary>Every catalogued event.</summary>
    public IEnumerable<CataloguedEvent> Events => _byType.Values;

    /// <summary>Catalogues the closed set of events behind a marker interface, found in the marker's assembly.</summary>
    /// <param name="evolved">The events that are past their first version, with their upcasts.</param>
    public static EventCatalogue Of<TMarker>(params CataloguedEvent[] evolved)
    {
        var known = evolved.ToDictionary(e => e.Type);
        return new EventCatalogue(
        [
            .. typeof(TMarker).Assembly.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(TMarker)))
                .Select(t => known.GetValueOrDefault(t) ?? new CataloguedEvent(t)),
        ]);
    }

    /// <summary>Joins the catalogues of a module with several kinds of streams.</summary>
    public static EventCatalogue Join(params EventCatalogue[] catalogues) => new([.. catalogues.SelectMany(c => c.Events)]);

    /// <summary>The name under which a new event of this type is stored.</summary>
    /// <exception cref="InvalidOperationException">The type is not in the catalogue.</exception>
    public string NameOf(Type type) => Find(type).Name;

    internal bool Knows(Type type) => _byType.ContainsKey(type);

    internal CataloguedEvent Find(Type type) =>
        _byType.TryGetValue(type, out var found)
            ? found
            : throw new InvalidOperationException($"{type} is not in the event catalogue.");

    /// <summary>The newest version of a stored event.</summary>
    /// <exception cref="UnknownEventTypeException">The name is not in the catalogue.</exception>
    /// <exception cref="EventPayloadException">The payload does not fit.</exception>
    public object Read(string name, ReadOnlySpan<byte> json)
    {
        if (!_byName.TryGetValue(name, out var stored)) throw new UnknownEventTypeException(name);
        try
        {
            var data = stored.IsNewest
                ? JsonSerializer.Deserialize(json, stored.Event.Json)
                : stored.Upcast((JsonObject)JsonNode.Parse(json)!).Deserialize(stored.Event.Type, EventJson.Options);
            return data ?? throw new EventPayloadException(name);
        }
        catch (Exception e) when (e is not UnreadableEventException)
        {
            // Whatever an upcast or a constructor throws: the event cannot be read. The cause stays as inner exception.
            throw new EventPayloadException(name, e);
        }
    }

    private readonly record struct StoredVersion(string Name, CataloguedEvent Event, int Version)
    {
        public bool IsNewest => Version == Event.Version;

        public JsonObject Upcast(JsonObject json) =>
            Event.Upcasts.Skip(Version - 1).Aggregate(json, (current, step) => step.Apply(current));
    }

    private static IEnumerable<StoredVersion> Versions(CataloguedEvent e) =>
        Enumerable.Range(1, e.Version).Select(v => new StoredVersion(e.NameAt(v), e, v));
}
