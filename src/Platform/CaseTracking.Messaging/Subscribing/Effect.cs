namespace CaseTracking.Messaging;

/// <summary>Where the effects of a handler are.</summary>
public enum Effect
{
    /// <summary>Some are outside the database (mail, a call to another system): each message gets its own transaction, so that a crash
    /// repeats at most one of them.</summary>
    Anywhere,

    /// <summary>All of them go through <see cref="Incoming{TMessage}.Transaction"/>: messages may share a transaction, which is much faster.</summary>
    InTransaction,
}
