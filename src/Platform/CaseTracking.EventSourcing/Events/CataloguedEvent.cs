using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CaseTracking.EventSourcing.Events;

/// <summary>One event type, the version its record stands for, and the steps from the older ones.</summary>
public sealed class CataloguedEvent
{
    /// <param name="type">The record of the newest version.</param>
    /// <param name="upcasts">One step per older version, in order: from 1, from 2, and so on.</param>
    /// <exception cref="ArgumentException">A step is missing or out of order.</exception>
    public CataloguedEvent(Type type, params Upcast[] upcasts)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(upcasts);
        if (upcasts.Where((step, i) => step.FromVersion != i + 1).Any())
            throw new ArgumentException($"The upcasts of {type.Name} must start at version 1 and leave none out.", nameof(upcasts));
        (Type, Upcasts, BaseName) = (type, upcasts, JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name));
    }

    /// <summary>The record type.</summary>
    public Type Type { get; }

    /// <summary>The steps from each older version to the next.</summary>
    public IReadOnlyList<Upcast> Upcasts { get; }

    /// <summary>The newest version.</summary>
    public int Version => Upcasts.Count + 1;

    /// <summary>Name under which new events are stored.</summary>
    public string Name => field ??= NameAt(Version);

    /// <summary>The name by which .NET, and Marten, finds the type.</summary>
    internal string DotnetType => field ??= $"{Type.FullName}, {Type.Assembly.GetName().Name}";

    internal JsonTypeInfo Json => field ??= EventJson.Options.GetTypeInfo(Type);

    private string BaseName { get; }

    /// <summary>Name under which a version is stored.</summary>
    public string NameAt(int version) => version == 1 ? BaseName : $"{BaseName}_v{version}";

    /// <summary>Catalogues an event that is past its first version.</summary>
    public static CataloguedEvent Of<TEvent>(params Upcast[] upcasts) => new(typeof(TEvent), upcasts);
}
