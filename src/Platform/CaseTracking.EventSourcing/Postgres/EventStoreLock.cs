namespace CaseTracking.EventSourcing.Postgres;

/// <summary>
/// The advisory lock an append holds, shared, from before its first sequence number until its transaction ends. Readers look at its
/// holders to know which numbers can still appear (see <see cref="SettledPosition"/>).
/// </summary>
internal static class EventStoreLock
{
    /// <summary>First key of the two-key advisory lock: the same for every store.</summary>
    public const int Family = 0x4354;

    /// <summary>Second key: one per schema; stable over processes, so no <see cref="string.GetHashCode()"/>.</summary>
    public static int KeyOf(string schema)
    {
        var hash = 2166136261u;
        foreach (var c in schema) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash & 0x7fffffff);
    }
}
