namespace CaseTracking.Hosting.Demo;

/// <summary>Synthetic people and what became of their requests, told by a module through its own commands.</summary>
public interface IStory
{
    /// <summary>Whether the module holds nothing yet: a story is told in an empty city alone.</summary>
    Task<bool> HasEmptyStage(CancellationToken ct);

    /// <summary>Everything that happens, in any order; the same for the same plan.</summary>
    /// <param name="plan">How much of it, and until when.</param>
    /// <param name="clock">The clock that commands will read; what is prepared before the first step reads it as well.</param>
    /// <param name="ct">Stops the preparation.</param>
    Task<IReadOnlyList<StoryStep>> Write(StoryPlan plan, StoryClock clock, CancellationToken ct);
}

/// <summary>What a story is asked to be.</summary>
/// <param name="Files">How many files it is about.</param>
/// <param name="Until">Its last instant. It begins a year earlier.</param>
/// <param name="Seed">The same seed gives the same story.</param>
public sealed record StoryPlan(int Files, DateTimeOffset Until, int Seed)
{
    /// <summary>Its first instant.</summary>
    public DateTimeOffset From => Until.AddYears(-1);
}

/// <summary>One thing that somebody does.</summary>
/// <param name="At">When.</param>
/// <param name="Lane">Steps of one lane follow each other; lanes run beside each other.</param>
/// <param name="Act">Does it, by the command that a page or the API would use.</param>
public sealed record StoryStep(DateTimeOffset At, Guid Lane, Func<CancellationToken, Task> Act);
