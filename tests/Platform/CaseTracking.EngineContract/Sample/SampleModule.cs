using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Messaging;

namespace CaseTracking.EngineContract.Sample;

/// <summary>A module that exists to hold engines to their contract.</summary>
public static class SampleModule
{
    public const string Schema = "sample";

    public static EventCatalogue Catalogue { get; } = EventCatalogue.Of<ISampleEvent>(SampleUpcasts.Weighed);

    public static IReadOnlyList<IProjection> Inline { get; } = [new CounterTable("counter_inline"), new CounterStory("story_inline")];

    public static IReadOnlyList<IProjection> Async { get; } = [new CounterTable("counter_async"), new CounterStory("story_async")];

    /// <summary>Every script a database for the sample needs.</summary>
    public static SchemaScripts[] Scripts { get; } =
    [
        new("messaging", "messaging", typeof(OutgoingMessage).Assembly),
        new(Schema, "events", typeof(EventStoreServices).Assembly),
        new(Schema, "module", typeof(SampleModule).Assembly),
    ];
}
