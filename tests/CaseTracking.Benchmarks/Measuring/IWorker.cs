namespace CaseTracking.Benchmarks.Measuring;

/// <summary>One connection's worth of load.</summary>
internal interface IWorker
{
    Task Once(CancellationToken ct);
}

/// <summary>Who is measured.</summary>
internal sealed record Contender(string Name, IReadOnlyList<IWorker> Workers);
