namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>How far a rebuild is.</summary>
/// <param name="Projection">Which.</param>
/// <param name="Position">Position reached.</param>
/// <param name="Target">Position to reach, as known now; it moves while writes go on.</param>
/// <param name="Events">Events read in this run.</param>
/// <param name="Elapsed">Time of this run.</param>
public sealed record RebuildProgress(string Projection, long Position, long Target, long Events, TimeSpan Elapsed)
{
    /// <summary>Events per second in this run.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Events / Elapsed.TotalSeconds : 0;

    /// <summary>Time left at this rate; <see langword="null"/> while nothing can be said.</summary>
    public TimeSpan? Left => Rate > 0 ? TimeSpan.FromSeconds((Target - Position) / Rate) : null;
}

/// <summary>What comparing a projection with a fresh rebuild showed.</summary>
/// <param name="Projection">Which.</param>
/// <param name="Position">Position at which both were compared.</param>
/// <param name="Live">SHA-256 of the rows that are read, sorted, in hexadecimal.</param>
/// <param name="Fresh">SHA-256 of the rows rebuilt from the events alone.</param>
public sealed record Verification(string Projection, long Position, string Live, string Fresh)
{
    /// <summary>True when the bytes are the same.</summary>
    public bool IsEqual => Live == Fresh;
}
