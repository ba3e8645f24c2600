using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Logging;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>One async projection that follows the log; who leads it and how far the log is settled is decided above it.</summary>
internal interface IShard
{
    IProjection Projection { get; }

    /// <summary>Applies what is settled and not yet seen.</summary>
    /// <returns>The position reached; it is below <paramref name="settled"/> when the projection stands still.</returns>
    Task<long> CatchUp(long settled, CancellationToken ct);

    /// <summary>This host no longer leads the projection.</summary>
    Task Leave() => Task.CompletedTask;
}

/// <summary>Another engine's way to run projections; without one they run on the platform's own <see cref="Shard"/>.</summary>
internal interface IShardSource
{
    /// <param name="store">The module.</param>
    /// <param name="projection">One of its async projections.</param>
    /// <param name="own">The platform's own shard of the same projection, which stops at the very event that is to blame.</param>
    /// <param name="logger">Where it logs.</param>
    IShard Make(StoreRegistration store, IProjection projection, Shard own, ILogger logger);
}
