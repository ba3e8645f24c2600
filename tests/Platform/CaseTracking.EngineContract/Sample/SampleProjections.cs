using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;

namespace CaseTracking.EngineContract.Sample;

/// <summary>A row in columns.</summary>
public sealed record CounterRow(Guid Id, string Status, int Total, Colour Colour, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, long Version);

/// <summary>A row per counter, in columns.</summary>
public sealed class CounterTable(string name) : Projection<CounterRow>(SampleModule.Schema, name, RowStorage.Table)
{
    protected override CounterRow? Apply(Guid key, CounterRow? row, Recorded recorded) => (row, recorded.Data) switch
    {
        (null, CounterWasOpened e) => new(key, "open", 0, e.Colour, recorded.EffectiveAt, null, recorded.Version),
        ({ } r, CounterWasRaised e) => r with { Total = r.Total + e.By, Version = recorded.Version },
        ({ } r, CounterWasClosed) => r with { Status = "closed", ClosedAt = recorded.RecordedAt, Version = recorded.Version },
        _ => row,
    };
}

/// <summary>A row as a document.</summary>
public sealed record CounterDocument(Guid Id, IReadOnlyList<string> Story);

/// <summary>A document per counter.</summary>
public sealed class CounterStory(string name) : Projection<CounterDocument>(SampleModule.Schema, name, RowStorage.Document)
{
    protected override CounterDocument? Apply(Guid key, CounterDocument? row, Recorded recorded) =>
        (row ?? new CounterDocument(key, [])) is var before && recorded.Data is CounterWasNoted { Text: "forget" }
            ? null
            : before with { Story = [.. before.Story.TakeLast(20), recorded.Data.GetType().Name] };
}
