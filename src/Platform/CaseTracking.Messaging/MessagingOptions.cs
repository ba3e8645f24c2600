namespace CaseTracking.Messaging;

/// <summary>How messages are dispatched. The defaults suit one city on one or a few hosts.</summary>
public sealed class MessagingOptions
{
    /// <summary>False for a process that writes messages or inspects them but does not deliver any, like the command line.</summary>
    public bool Dispatch { get; set; } = true;

    /// <summary>How often the database is asked for work when no signal comes. The signal is a shortcut; this is the truth.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Least time between two claims of one subscriber while the queue is short, so that a burst of commits is one claim.</summary>
    public TimeSpan Coalesce { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a claim lasts without a heartbeat; bounds how late a message leaves after a crash. Renewed at a third of it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Most messages in one claim, and in one transaction of a subscriber whose effects are all in the transaction.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>Streams handled at the same time for a subscriber with effects outside the transaction.</summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>A handler is cancelled after this; its session is ended by the server when the host is gone for as long.</summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long handlers may still run after the host is asked to stop.</summary>
    public TimeSpan ShutdownGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Failed tries after which a message is parked.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>Wait after the first failure; doubles with each next one. With ten tries a receiver may be away for a quarter of an hour.</summary>
    public TimeSpan FirstBackOff { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan LongestBackOff { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A number from 0 up to 1, anew at each call: spreads retries over 80 to 120 % of the back-off.</summary>
    public Func<double> Jitter { get; set; } = Random.Shared.NextDouble;

    /// <summary>How long a subscriber remembers a handled message; a redelivery after that would be handled again.</summary>
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long an idempotency key replays its reply; the same key counts as new after that.</summary>
    public TimeSpan IdempotencyRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Time between two clean-ups.</summary>
    public TimeSpan CleanupInterval { get; set; } = TimeSpan.FromMinutes(10);
}
