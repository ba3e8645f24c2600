using System.Text.Json;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.EventSourcing.Projections;

/// <summary>A projection without its row type: what the engine works with.</summary>
public interface IProjection
{
    /// <summary>Stable name, also the name of its table.</summary>
    string Name { get; }

    /// <summary>The table behind it.</summary>
    ProjectionTable Table { get; }

    /// <summary>Keys of the rows an event touches; none when the event does not matter here.</summary>
    IEnumerable<Guid> KeysOf(Recorded recorded);

    /// <summary>The row after the events, as JSON; the very text given when nothing changes, <see langword="null"/> for none.</summary>
    string? Project(Guid key, string? row, IEnumerable<Recorded> events);
}

/// <summary>
/// A read model made of rows: <c>(row, event) -> row</c>, pure. No clock, no randomness, no look-ups: that is what makes a rebuild equal
/// to what stood there.
/// </summary>
/// <typeparam name="TRow">A record with a property <c>Id</c>.</typeparam>
public abstract class Projection<TRow> : IProjection
    where TRow : class
{
    private static readonly bool IsRecord = typeof(TRow).GetMethod("<Clone>$") is not null;

    /// <param name="schema">Schema of the module.</param>
    /// <param name="name">Stable name, also the name of the table.</param>
    /// <param name="storage">Columns or one JSON document.</param>
    protected Projection(string schema, string name, RowStorage storage)
    {
        if (!IsRecord) throw new ArgumentException($"{typeof(TRow).Name} must be a record: rows are values.", nameof(storage));
        (Name, Table) = (name, new ProjectionTable(schema, name, typeof(TRow), storage));
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ProjectionTable Table { get; }

    /// <summary>By default one row per stream.</summary>
    public virtual IEnumerable<Guid> KeysOf(Recorded recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return [recorded.StreamId];
    }

    /// <inheritdoc />
    public string? Project(Guid key, string? row, IEnumerable<Recorded> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var before = row is null ? null : JsonSerializer.Deserialize<TRow>(row, Json);
        var after = events.Aggregate(before, (current, recorded) => ApplyOne(key, current, recorded));

        // The same object, not an equal one: 1.0 and 1.00 are equal and yet other bytes.
        if (ReferenceEquals(after, before)) return row;
        return after is null ? null : JsonSerializer.Serialize(after, Json);
    }

    /// <summary>The row after one event; return the row itself when nothing changes, <see langword="null"/> to remove it.</summary>
    protected abstract TRow? Apply(Guid key, TRow? row, Recorded recorded);

    // Says where, and keeps what: the cause stays as inner exception.
    private TRow? ApplyOne(Guid key, TRow? row, Recorded recorded)
    {
        try
        {
            return Apply(key, row, recorded);
        }
        catch (Exception e)
        {
            throw new ProjectionFailedException(Name, recorded.Position, e);
        }
    }

    private JsonSerializerOptions Json => Table.Storage == RowStorage.Table ? EventJson.RowOptions : EventJson.Options;
}
