using System.Net;

namespace CaseTracking.Web.Http;

/// <summary>Failed guesses of all hosts together. Without one registered, each host counts for itself.</summary>
public interface IFailedGuesses
{
    /// <summary>The failures of a network that are kept, oldest first.</summary>
    Task<IReadOnlyList<DateTimeOffset>> Of(IPNetwork network, CancellationToken ct);

    /// <summary>Counts one more.</summary>
    /// <param name="network">Who guessed.</param>
    /// <param name="at">When.</param>
    /// <param name="since">Older ones need not be kept.</param>
    /// <param name="most">More than this many need not be kept.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Those that are kept, this one included, oldest first.</returns>
    Task<IReadOnlyList<DateTimeOffset>> Add(IPNetwork network, DateTimeOffset at, DateTimeOffset since, int most, CancellationToken ct);
}
