namespace CaseTracking.Web.Live;

/// <summary>Somebody who looks at one thing; disposing it is looking away.</summary>
public interface ILiveReader : IDisposable
{
    /// <summary>Cancelled when the thing is not there any more, or may not be seen any more.</summary>
    CancellationToken Gone { get; }

    /// <summary>Waits for a version later than <paramref name="after"/>; versions in between are passed over.</summary>
    /// <param name="after">The version that is known already.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The latest version; nothing when none came in time.</returns>
    Task<long?> Next(long after, TimeSpan patience, CancellationToken ct);
}
