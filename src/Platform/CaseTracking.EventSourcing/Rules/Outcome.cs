namespace CaseTracking.EventSourcing.Rules;

/// <summary>How a command ended.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Version">Version of the stream after the command.</param>
    /// <param name="Position">Position of the last event stored; a query can wait for it. 0 when nothing was stored.</param>
    public sealed record Done(long Version, long Position) : Outcome;

    /// <summary>Refused by a rule; nothing was stored.</summary>
    public sealed record Rejected(Rejection Reason) : Outcome;

    /// <summary>Chooses by how it ended.</summary>
    public T Match<T>(Func<Done, T> done, Func<Rejection, T> rejected)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(rejected);
        return this switch
        {
            Done d => done(d),
            Rejected r => rejected(r.Reason),
            _ => throw new InvalidOperationException("Outcome is a closed set."),
        };
    }
}
