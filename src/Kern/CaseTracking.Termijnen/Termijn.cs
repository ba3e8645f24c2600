using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>A term that was computed, with the sums that show how.</summary>
public sealed record Termijn
{
    /// <summary>First day of the term, the day after what starts it; null while it has not started.</summary>
    public LocalDate? Begin { get; init; }

    /// <summary>Last day on which the decision is in time; null without a binding length, before the start and while suspended.</summary>
    public LocalDate? UiterlijkeDatum { get; init; }

    /// <summary>
    /// Day the city wants to be ready; null without such a wish, before the start, while suspended, while the city waits for the applicant
    /// and when it would lie behind <see cref="UiterlijkeDatum"/>.
    /// </summary>
    public LocalDate? Dienstnorm { get; init; }

    /// <summary>Whether the clock is suspended with no end known.</summary>
    public bool IsGeschorst { get; init; }

    /// <summary>What it means when <see cref="UiterlijkeDatum"/> passes without a decision.</summary>
    public Stilzwijgen Stilzwijgen { get; init; }

    /// <summary>First day on which silence has its effect; null when it has none or no date is known.</summary>
    public LocalDate? StilzwijgenVanaf => Stilzwijgen == Stilzwijgen.Geen ? null : UiterlijkeDatum?.PlusDays(1);

    /// <summary>The sum that leads to <see cref="UiterlijkeDatum"/>; empty without a binding length.</summary>
    public IReadOnlyList<Uitlegstap> Uitleg { get; init; } = [];

    /// <summary>The sum that leads to <see cref="Dienstnorm"/>; empty without such a wish, or with one behind the last day.</summary>
    public IReadOnlyList<Uitlegstap> UitlegDienstnorm { get; init; } = [];
}
