namespace CaseTracking.Benchmarks.Measuring;

/// <summary>
/// The streams of one worker, taken in turn. Each use makes a stream one event longer; a full one makes place for a new one, so that
/// lengths stay spread evenly however long a run lasts.
/// </summary>
internal sealed class StreamCycle
{
    public const int Longest = 40;

    private readonly Entry[] _entries;
    private int _next;

    private StreamCycle(Entry[] entries) => _entries = entries;

    /// <summary>One stream at a time, from its first event to its last.</summary>
    public static StreamCycle OneByOne() => new([new Entry()]);

    /// <summary>Streams of every length from 1 to <see cref="Longest"/>.</summary>
    public static StreamCycle Spread() => new([.. Enumerable.Range(1, Longest).Select(length => new Entry { Version = length })]);

    public IReadOnlyList<Entry> Entries => _entries;

    public Entry Next()
    {
        _next = (_next + 1) % _entries.Length;
        if (_entries[_next].Version > Longest) _entries[_next] = new Entry();
        return _entries[_next];
    }

    internal sealed class Entry
    {
        public Guid Id { get; } = Guid.CreateVersion7();

        public long Version { get; set; }

        /// <summary>JSON of the inline document, where the worker keeps it.</summary>
        public string? Row { get; set; }
    }
}
