using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>Writes a state that is a closed set of records (one per phase) with the phase's name, so that it can be read back.</summary>
internal static class SnapshotJson
{
    private static readonly JsonSerializerOptions Options = new(EventJson.Options)
    {
        // The database keeps the properties of jsonb in an order of its own: the phase need not come first.
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NamePhases } },
    };

    public static string Write<TState>(TState state) => JsonSerializer.Serialize(state, Options);

    public static TState Read<TState>(string json) => JsonSerializer.Deserialize<TState>(json, Options)!;

    private static void NamePhases(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || info.Kind != JsonTypeInfoKind.Object) return;

        var phases = info.Type.GetNestedTypes(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            .Where(t => !t.IsAbstract && t.IsAssignableTo(info.Type)).ToList();
        if (phases.Count == 0) return;

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$phase" };
        foreach (var phase in phases) info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(phase, phase.Name));
    }
}
