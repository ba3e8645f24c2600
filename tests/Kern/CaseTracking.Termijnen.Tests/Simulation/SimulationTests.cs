using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CaseTracking.Termijnen.Tests.Simulation;

/// <summary>What is computed with intervals is what somebody finds who crosses off day after day.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Cases = 10_000;
    private const int Planted = 2_000;
    private static readonly LocalDate LeapDay = new(2024, 2, 29);

    [Fact]
    [Trait("Proof", "I1")]
    public void Ten_thousand_random_terms_are_what_counting_day_by_day_gives() =>
        Prop.ForAll(Case.Any.ToArbitrary(), c => Agrees(c, Mistake.None)).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    /// <summary>The control: the comparison sees each of these.</summary>
    [Theory]
    [InlineData(Mistake.WhitMondayIsForgotten)]
    [InlineData(Mistake.TheDayOfTheEventCounts)]
    [InlineData(Mistake.TheLastSuspendedDayCounts)]
    [InlineData(Mistake.AMonthIsThirtyDays)]
    [InlineData(Mistake.TheThirtiethDayIsIgnored)]
    [InlineData(Mistake.AClosedLastDayStays)]
    [InlineData(Mistake.WaitingIsForgotten)]
    [InlineData(Mistake.WaitingStopsTheLaw)]
    [InlineData(Mistake.ADayInTwoStretchesCountsTwice)]
    [InlineData(Mistake.TheNormMayEndWhileWaiting)]
    public void A_planted_mistake_is_found(Mistake mistake)
    {
        var differences = Case.Any.Sample(Planted).Count(c => !Agrees(c, mistake));
        output.WriteLine($"{mistake}: {differences} of {Planted} terms differ.");

        Assert.NotEqual(0, differences);
    }

    [Fact]
    public void The_steps_of_every_explanation_add_up_to_its_date() =>
        Prop.ForAll(Case.Any.ToArbitrary(), c =>
        {
            var term = Termijnrekening.Bereken(c.Profile, c.Facts, c.Calendar);
            return (term.UiterlijkeDatum is null || Ledger.Sum(term.Uitleg) == term.UiterlijkeDatum)
                && (term.Dienstnorm is null || Ledger.Sum(term.UitlegDienstnorm) == term.Dienstnorm)
                && term.Uitleg.Concat(term.UitlegDienstnorm).All(s => s.Dagen >= 0 && (s.Tot is null || s.Tot >= s.Van))
                && Uitlegzinnen.Van(term).All(z => z.EndsWith('.'));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Fact]
    public void The_random_terms_cover_what_can_happen()
    {
        var terms = Case.Any.Sample(2_000).Select(c => Termijnrekening.Bereken(c.Profile, c.Facts, c.Calendar)).ToList();
        var rules = terms.SelectMany(t => t.Uitleg.Concat(t.UitlegDienstnorm)).Select(s => s.Regel).ToHashSet();

        Assert.Contains(terms, t => t.IsGeschorst);
        Assert.Contains(terms, t => t is { UiterlijkeDatum: not null, Dienstnorm: null, UitlegDienstnorm: [.., { Regel: Uitlegregel.WachtOpAanvrager }] });
        Assert.Contains(terms, t => t.Begin < LeapDay && t.UiterlijkeDatum > LeapDay);
        Assert.Superset(
            new HashSet<Uitlegregel>
            {
                Uitlegregel.Registratie, Uitlegregel.Aanvulling, Uitlegregel.Volledigheid, Uitlegregel.DertigsteDag, Uitlegregel.WachtOpVolledigheid,
                Uitlegregel.TermijnMetAdvies, Uitlegregel.AndereTermijn, Uitlegregel.Uitzondering, Uitlegregel.Verlenging, Uitlegregel.Schorsing,
                Uitlegregel.GeslotenDag, Uitlegregel.VerschovenEinde, Uitlegregel.WachtOpAanvrager,
            },
            rules);
    }

    private static bool Agrees(Case c, Mistake mistake)
    {
        var term = Termijnrekening.Bereken(c.Profile, c.Facts, c.Calendar);
        var simulated = c.Simulate(mistake);
        return term.UiterlijkeDatum?.ToDateOnly() == simulated.Latest()
            && term.Dienstnorm?.ToDateOnly() == simulated.Norm()
            && term.Begin?.ToDateOnly() == simulated.Trigger()?.AddDays(1);
    }
}
