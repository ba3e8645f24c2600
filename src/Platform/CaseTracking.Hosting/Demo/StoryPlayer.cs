using CaseTracking.Messaging;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Hosting.Demo;

/// <summary>
/// Plays stories day by day: first what was scheduled for that day fires, then people act. No dispatcher may run beside it, for that one
/// knows only the present: to it a whole simulated year is overdue.
/// </summary>
public sealed class StoryPlayer(
    IEnumerable<IStory> stories, StoryClock clock, StoryMark mark, Scheduler scheduler, Pump pump, Subscriptions subscriptions)
{
    private const int LanesAtOnce = 4;

    /// <returns>How many steps were taken.</returns>
    /// <exception cref="RefusalException">There is something in the city already.</exception>
    public async Task<int> Play(StoryPlan plan, CancellationToken ct)
    {
        if (!await HasEmptyStage(ct)) throw new RefusalException("This city already has files, and a demo is for an empty one alone. Nothing was added.");

        await mark.Begin(ct);
        var steps = await Write(plan, ct);
        var days = steps.ToLookup(s => DutchDates.Day(s.At));
        for (var day = DutchDates.Day(plan.From); day <= DutchDates.Day(plan.Until); day = day.AddDays(1))
        {
            await Wake(day, ct);
            await Live(days[day], ct);
        }

        clock.Set(plan.Until);
        await Deliver(ct);
        await mark.Finish(ct);
        return steps.Count;
    }

    /// <summary>Whether every story finds its stage empty.</summary>
    public async Task<bool> HasEmptyStage(CancellationToken ct)
    {
        foreach (var story in stories)
            if (!await story.HasEmptyStage(ct)) return false;
        return true;
    }

    private async Task<List<StoryStep>> Write(StoryPlan plan, CancellationToken ct)
    {
        var steps = new List<StoryStep>();
        foreach (var story in stories) steps.AddRange(await story.Write(plan, clock, ct));
        return [.. steps.Where(s => s.At >= plan.From && s.At <= plan.Until).OrderBy(s => s.At)];
    }

    private async Task Wake(DateOnly day, CancellationToken ct)
    {
        clock.Set(DutchDates.Begin(day));
        await Deliver(ct);
    }

    private Task Live(IEnumerable<StoryStep> day, CancellationToken ct) => Parallel.ForEachAsync(
        day.GroupBy(s => s.Lane),
        new ParallelOptions { MaxDegreeOfParallelism = LanesAtOnce, CancellationToken = ct },
        async (lane, stopping) =>
        {
            foreach (var step in lane)
            {
                clock.Set(step.At);
                await step.Act(stopping);
            }
        });

    // A message can lead to another, so until nothing moves.
    private async Task Deliver(CancellationToken ct)
    {
        int moved;
        do
        {
            moved = await scheduler.MoveDue(ct);
            foreach (var subscriber in subscriptions.Subscribers) moved += await Drain(subscriber, ct);
        }
        while (moved > 0);
    }

    // A subscriber with effects outside the database takes one stream at a time: several workers, as in a host that serves. Another takes
    // a batch, and what that leaves the next round finds.
    private async Task<int> Drain(string subscriber, CancellationToken ct)
    {
        var first = await pump.RunOnce(subscriber, ct);
        if (first == 0 || subscriptions.MayShareTransaction(subscriber)) return first;

        var counts = await Task.WhenAll(Enumerable.Range(0, LanesAtOnce).Select(_ => Rest(subscriber, ct)));
        return first + counts.Sum();
    }

    private async Task<int> Rest(string subscriber, CancellationToken ct)
    {
        var total = 0;
        while (await pump.RunOnce(subscriber, ct) is > 0 and var count) total += count;
        return total;
    }
}
