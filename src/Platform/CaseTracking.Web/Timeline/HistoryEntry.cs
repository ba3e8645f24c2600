namespace CaseTracking.Web.Timeline;

/// <summary>Something that happened, as the reader may see it.</summary>
/// <param name="Id">Stable, unique on the page; links point at it.</param>
/// <param name="At">When it happened.</param>
/// <param name="Title">What happened, a short Dutch sentence.</param>
/// <param name="Text">A sentence more, where it helps.</param>
/// <param name="Place">The service or the place.</param>
public sealed record HistoryEntry(string Id, DateTimeOffset At, string Title, string? Text = null, string? Place = null)
{
    /// <summary>True where it was wrong: the title is struck through, and the text says so.</summary>
    public bool Struck { get; init; }
}
