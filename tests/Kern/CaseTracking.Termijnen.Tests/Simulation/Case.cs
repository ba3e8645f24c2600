using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CaseTracking.Termijnen.Tests.Simulation;

/// <summary>Rules, facts and closing days, drawn at random but leaning to where mistakes are made.</summary>
internal sealed record Case(Termijnprofiel Profile, Termijnfeiten Facts, bool Flemish, IReadOnlyList<Sluitingsdag> Local)
{
    private const string Ground = "grond";
    private static readonly LocalDate First = new(2012, 1, 1);

    public static Gen<Case> Any =>
        from received in Days
        from profile in Profiles(received)
        from facts in Happenings(received, profile)
        from flemish in Flag
        from local in Gen.Choose(0, 30).Select(n => received.PlusDays(n)).ListOf(4)
        from late in Flag
        from offset in Gen.Choose(-1, 1)
        from days in Gen.Choose(1, 10)
        let made = new Case(profile, facts, flemish, [.. local.Distinct().Select(d => new Sluitingsdag(d, "brugdag"))])
        select late ? made.AskedAtTheEnd(offset, days) : made;

    public Kalender Calendar => Kalender.Met(Flemish, Local);

    public Simulator Simulate(Mistake mistake) => new(
        new SimulatedCalendar(Flemish, Local.Select(d => d.Datum.ToDateOnly()), mistake == Mistake.WhitMondayIsForgotten), Profile, Facts, mistake);

    /// <summary>Somebody asks for something about the day the city wanted to be ready.</summary>
    private Case AskedAtTheEnd(int offset, int days) => Termijnrekening.Bereken(Profile, Facts, Calendar).Dienstnorm?.PlusDays(offset) is not { } first
        ? this
        : this with { Facts = Facts with { Wachttijden = [.. Facts.Wachttijden, new Wachttijd(first, first.PlusDays(days - 1), "een plan")] } };

    private static Gen<bool> Flag => Gen.Elements(true, false);

    /// <summary>Any day of twenty years, and the ends of months, 29 February and the weeks of Easter more often than their share.</summary>
    private static Gen<LocalDate> Days
    {
        get
        {
            var years = Gen.Choose(0, 19).Select(n => First.PlusYears(n));
            var leapYears = Gen.Elements(2012, 2016, 2020, 2024, 2028);
            return Gen.OneOf(
                Gen.Choose(0, 365 * 20).Select(n => First.PlusDays(n)),
                from year in years
                from month in Gen.Choose(1, 12)
                select year.PlusMonths(month).PlusDays(-1),
                from year in leapYears
                from days in Gen.Choose(-60, 10)
                select new LocalDate(year, 3, 1).PlusDays(days),
                from year in years
                from days in Gen.Choose(-20, 55)
                select LocalDate.FromDateOnly(SimulatedCalendar.Easter(year.Year)).PlusDays(days));
        }
    }

    private static Gen<Duur> Lengths => Gen.OneOf(
        Gen.Choose(1, 130).Select(n => new Duur(n, Eenheid.Kalenderdagen)),
        Gen.Choose(1, 40).Select(n => new Duur(n, Eenheid.Werkdagen)),
        Gen.Choose(1, 12).Select(n => new Duur(n, Eenheid.Weken)),
        Gen.Choose(1, 5).Select(n => new Duur(n, Eenheid.Maanden)));

    private static Gen<Duur?> MaybeLength => Maybe(Lengths);

    private static Gen<Termijnprofiel> Profiles(LocalDate received) =>
        from start in Gen.Elements(Enum.GetValues<Aanvang>())
        from length in Lengths
        from withAdvice in MaybeLength
        from norm in MaybeLength
        from rule in Gen.Elements(Eindregel.ZelfdeDag, Eindregel.VolgendeWerkdag)
        from extension in MaybeLength
        from special in Maybe(Exceptions(received))
        select new Termijnprofiel
        {
            Code = "proef",
            Versie = 1,
            Naam = "Proef",
            GeldigVan = First,
            Aanvang = start,
            Wettelijk = length,
            MetAdvies = withAdvice,
            Dienstnorm = norm,
            Eindregel = rule,
            Schorsingsgronden = [new Grond(Ground, "proef")],
            Verlenging = extension is null ? null : new Verlengingsregel(extension, [new Grond(Ground, "proef")]),
            Uitzonderingen = special is null ? [] : [special],
            Zekerheid = Zekerheid.Instelling,
        };

    private static Gen<Uitzondering> Exceptions(LocalDate received) =>
        from offset in Gen.Choose(-3, 1)
        from length in MaybeLength
        from withAdvice in MaybeLength
        from extra in MaybeLength
        select new Uitzondering(received.PlusDays(offset), received.PlusDays(offset + 2), "proef") { Wettelijk = length, MetAdvies = withAdvice, Extra = extra };

    private static Gen<Termijnfeiten> Happenings(LocalDate received, Termijnprofiel profile) =>
        from registered in Maybe(After(received, 5))
        from incomplete in Maybe(After(received, 35))
        from supplied in Maybe(After(received, 60))
        from complete in Maybe(After(received, 80))
        from advice in Flag
        from extended in Flag
        from suspensions in Suspensions(received)
        from waits in Waits(received)
        select new Termijnfeiten(received)
        {
            Registratie = registered?.Day,
            Onvolledig = incomplete?.Day,
            Aangevuld = supplied?.Day,
            Volledig = complete?.Day,
            MetAdvies = advice,
            Verlenging = extended && profile.Verlenging is not null ? new Verlenging(received, Ground) : null,
            Schorsingen = suspensions,
            Wachttijden = waits,
        };

    private static Gen<Point> After(LocalDate day, int most) => Gen.Choose(0, most).Select(n => new Point(day.PlusDays(n)));

    /// <summary>Up to three, overlapping or not, one in ten without an end.</summary>
    private static Gen<IReadOnlyList<Schorsing>> Suspensions(LocalDate received) =>
        Stretches(received, (van, tot) => new Schorsing(van, tot, Ground));

    private static Gen<IReadOnlyList<Wachttijd>> Waits(LocalDate received) =>
        Stretches(received, (van, tot) => new Wachttijd(van, tot, "een plan"));

    private static Gen<IReadOnlyList<T>> Stretches<T>(LocalDate received, Func<LocalDate, LocalDate?, T> stretch)
    {
        var one =
            from start in Gen.Choose(-10, 150)
            from days in Gen.Choose(1, 45)
            from open in Gen.Choose(1, 10)
            select stretch(received.PlusDays(start), open == 1 ? null : received.PlusDays(start + days - 1));
        return from number in Gen.Choose(0, 3) from list in one.ListOf(number) select (IReadOnlyList<T>)list;
    }

    private static Gen<T?> Maybe<T>(Gen<T> values)
        where T : class => from there in Flag from value in values select there ? value : null;

    private sealed record Point(LocalDate Day);
}
