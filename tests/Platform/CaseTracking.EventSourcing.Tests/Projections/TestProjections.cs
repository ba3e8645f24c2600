using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

internal sealed record TallyRow(Guid Id, int Count, long LastPosition, bool InOrder);

/// <summary>Counts the events of each stream: applying one twice, or out of order, can be seen.</summary>
internal sealed class Tally(string name) : Projection<TallyRow>(SampleModule.Schema, name, RowStorage.Document)
{
    public Func<Recorded, bool> Fails { get; init; } = _ => false;

    protected override TallyRow Apply(Guid key, TallyRow? row, Recorded recorded)
    {
        if (Fails(recorded)) throw new InvalidOperationException("The test wants this event to be poison.");
        return new(key, (row?.Count ?? 0) + 1, recorded.Position, row is null || (row.InOrder && recorded.Position > row.LastPosition));
    }
}

/// <summary>Waits at its first event until the test lets it go.</summary>
internal sealed class Held(string name) : Projection<TallyRow>(SampleModule.Schema, name, RowStorage.Document), IDisposable
{
    private readonly ManualResetEventSlim _gate = new();

    public void LetGo() => _gate.Set();

    public void Dispose() => _gate.Dispose();

    protected override TallyRow Apply(Guid key, TallyRow? row, Recorded recorded)
    {
        _gate.Wait(Eventually.Patience);
        return new(key, (row?.Count ?? 0) + 1, recorded.Position, true);
    }
}

/// <summary>A projection whose rows, or keys, go wrong elsewhere than in the pure function.</summary>
internal sealed class Broken(string name, Func<Recorded, bool> fails, bool inKeys) : Projection<CounterRow>(SampleModule.Schema, name, RowStorage.Table)
{
    public override IEnumerable<Guid> KeysOf(Recorded recorded) =>
        inKeys && fails(recorded) ? throw new InvalidOperationException("No key.") : [recorded.StreamId];

    // A null where the column wants a value: only the database notices.
    protected override CounterRow? Apply(Guid key, CounterRow? row, Recorded recorded) =>
        new(key, !inKeys && fails(recorded) ? null! : "open", 1, Colour.Red, recorded.RecordedAt, null, recorded.Version);
}
