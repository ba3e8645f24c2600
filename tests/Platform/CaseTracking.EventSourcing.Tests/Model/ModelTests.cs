using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CaseTracking.EventSourcing.Rules.Outcome;

namespace CaseTracking.EventSourcing.Tests.Model;

/// <summary>Random sequences of commands and looks, on the store and on paper: never a difference.</summary>
public sealed class ModelTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private const int Longest = 50;
    private static readonly int Sequences = Counts.Of(reduced: 60, full: 10_000);

    private static readonly Gen<int?> HoursBack = Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 20).Select(h => (int?)h));

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (2, Gen.Constant<Step>(new Step.Open())),
        (8, from step in Gen.Choose(-1, 9) from back in HoursBack select (Step)new Step.Raise(step, back)),
        (3, Gen.Choose(-1, 1).Select(off => (Step)new Step.RaiseKnowing(off))),
        (1, Gen.Constant<Step>(new Step.Close())),
        (2, Gen.Choose(0, Longest).Select(v => (Step)new Step.LookAtVersion(v))),
        (2, Gen.Choose(0, 20).Select(h => (Step)new Step.LookKnown(h))),
        (2, Gen.Choose(0, 20).Select(h => (Step)new Step.LookTrue(h))));

    [Fact]
    public void The_store_and_the_paper_agree() => Check(Sequences, raise => raise);

    // It ends at the first that differs: the number is there for the day on which that one is long in coming.
    [Fact]
    public void A_store_that_adds_wrongly_is_found() =>
        Assert.ThrowsAny<Exception>(() => Check(10 * Sequences, raise => raise is { By: 5 } ? raise with { By = 6 } : raise));

    private void Check(int count, Func<Step.Raise, Step.Raise> twist)
    {
        var sequences = Gen.Sized(size => Gen.Choose(0, Math.Min(size, Longest)).SelectMany(n => Gen.ListOf(Steps, n))).ToArbitrary();
        Prop.ForAll(sequences, steps => Agree([.. steps], twist).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithStartSize(5).WithEndSize(Longest));
    }

    private async Task<bool> Agree(IReadOnlyList<Step> steps, Func<Step.Raise, Step.Raise> twist)
    {
        var (clock, paper, id) = (new FakeClock(), new PaperCounter(), Guid.CreateVersion7());
        var counters = new StoreRig(fixture.DataSource, clock).Counters;
        foreach (var step in steps)
        {
            clock.Advance(TimeSpan.FromHours(1));
            if (!await SameAnswer(counters, paper, id, step, clock.GetUtcNow(), twist)) return false;
        }

        return await Same(counters, new StreamQuery(id), paper.AtVersion(Longest)) && (await counters.Load(id, default)).Version == paper.Version;
    }

    private static async Task<bool> SameAnswer(
        CounterStore counters, PaperCounter paper, Guid id, Step step, DateTimeOffset now, Func<Step.Raise, Step.Raise> twist)
    {
        switch (step)
        {
            case Step.LookAtVersion look:
                return await Same(counters, new StreamQuery(id) { UntilVersion = look.Version }, paper.AtVersion(look.Version));
            case Step.LookKnown look:
                return await Same(counters, new StreamQuery(id) { KnownAt = now.AddHours(-look.HoursBack) }, paper.KnownAt(now.AddHours(-look.HoursBack)));
            case Step.LookTrue look:
                return await Same(counters, new StreamQuery(id) { EffectiveAt = now.AddHours(-look.HoursBack) }, paper.TrueAt(now.AddHours(-look.HoursBack)));
            case Step.RaiseKnowing { OffBy: not 0 } knowing when paper.Version > 0:
                await Assert.ThrowsAsync<StaleVersionException>(() => Execute(counters, id, knowing, paper.Version, now));
                return true;
            default:
                var outcome = await Execute(counters, id, step is Step.Raise raise ? twist(raise) : step, paper.Version, now);
                return (outcome as Outcome.Rejected)?.Reason.Code == paper.Do(step, now)
                    && (outcome is not Outcome.Done done || done.Version == paper.Version);
        }
    }

    private static Task<Outcome> Execute(CounterStore counters, Guid id, Step step, int version, DateTimeOffset now) => step switch
    {
        Step.Open => counters.Execute(id, s => Counter.DecideOpen(s, new CounterId(id)), StoreRig.Context, default),
        Step.Raise r => counters.Execute(id, s => Counter.DecideRaise(s, r.By), new CommandContext(new EventMetadata(EffectiveAt: now.AddHours(-(r.HoursBack ?? 0)))), default),
        Step.RaiseKnowing k => counters.Execute(id, s => Counter.DecideRaise(s, 1), StoreRig.Context with { ExpectedVersion = version + k.OffBy }, default),
        _ => counters.Execute(id, Counter.DecideClose, StoreRig.Context, default),
    };

    private static async Task<bool> Same(CounterStore counters, StreamQuery query, (string Status, int Total) paper) =>
        (await counters.Load(query, default)).State switch
        {
            Counter.Open o => paper == ("open", o.Total),
            Counter.Closed c => paper == ("closed", c.Total),
            _ => paper == ("none", 0),
        };
}
