using NodaTime;

namespace CaseTracking.Termijnen.Tests.Simulation;

/// <summary>Finds a last day as a clerk with a paper calendar does: one day after another, crossing off those that count.</summary>
internal sealed class Simulator(SimulatedCalendar calendar, Termijnprofiel profile, Termijnfeiten facts, Mistake mistake)
{
    public DateOnly? Latest() => Count([.. Lengths()], isNorm: mistake == Mistake.WaitingStopsTheLaw);

    /// <summary>A wish behind the day of the law is none.</summary>
    public DateOnly? Norm() => profile.Dienstnorm is { } norm && Count([norm], isNorm: true) is { } day && !(day > Latest()) ? day : null;

    /// <summary>The day of the event the first day comes after; null while the clock does not run.</summary>
    public DateOnly? Trigger()
    {
        var received = facts.Ontvangst.ToDateOnly();
        if (profile.Aanvang == Aanvang.Ontvangst) return received;
        if (profile.Aanvang == Aanvang.Registratie) return facts.Registratie?.ToDateOnly() ?? received;
        if (profile.Aanvang == Aanvang.Volledigheid || mistake == Mistake.TheThirtiethDayIsIgnored) return facts.Volledig?.ToDateOnly();

        var deadline = received.AddDays(30);
        if (facts.Onvolledig?.ToDateOnly() <= deadline)
        {
            if (facts.Aangevuld is null) return facts.Volledig?.ToDateOnly();
            deadline = facts.Aangevuld.Value.ToDateOnly().AddDays(30);
        }

        return facts.Volledig?.ToDateOnly() <= deadline ? facts.Volledig.Value.ToDateOnly() : deadline;
    }

    private IEnumerable<Duur> Lengths()
    {
        var special = profile.Uitzonderingen.SingleOrDefault(u => facts.Ontvangst >= u.Van && facts.Ontvangst <= u.Tot);
        var length = facts.MetAdvies && profile.MetAdvies is not null
            ? special?.MetAdvies ?? profile.MetAdvies
            : special?.Wettelijk ?? profile.Wettelijk;
        if (length is null) yield break;
        yield return length;
        if (special?.Extra is { } extra) yield return extra;
        if (facts.Verlenging is not null) yield return profile.Verlenging!.Duur;
    }

    private DateOnly? Count(Duur[] lengths, bool isNorm)
    {
        if (lengths.Length == 0 || Trigger() is not { } day) return null;
        if (mistake == Mistake.TheDayOfTheEventCounts) day = day.AddDays(-1);

        (DateOnly Day, int Months)? run = null;
        foreach (var length in lengths)
        {
            run = length.Eenheid == Eenheid.Maanden ? run ?? (day, 0) : null;
            var left = DaysOf(length, run);
            if (run is { } r) run = (r.Day, r.Months + length.Aantal);
            while (left > 0)
            {
                day = day.AddDays(1);
                if (Stops(day, isNorm) is not { } stops) return null;
                if (stops == 0 && (length.Eenheid != Eenheid.Werkdagen || calendar.IsOpen(day))) left--;
                if (mistake == Mistake.ADayInTwoStretchesCountsTwice && stops > 1) left++;
            }
        }

        return profile.Eindregel == Eindregel.VolgendeWerkdag && mistake != Mistake.AClosedLastDayStays ? Moved(day, isNorm) : day;
    }

    private DateOnly? Moved(DateOnly day, bool isNorm)
    {
        var mindsStops = isNorm && mistake != Mistake.TheNormMayEndWhileWaiting;
        while (true)
        {
            var stops = mindsStops ? Stops(day, isNorm) : 0;
            if (stops is null) return null;
            if (stops == 0 && calendar.IsOpen(day)) return day;
            day = day.AddDays(1);
        }
    }

    private int DaysOf(Duur length, (DateOnly Day, int Months)? run) => length.Eenheid switch
    {
        Eenheid.Weken => length.Aantal * 7,
        Eenheid.Maanden when mistake == Mistake.AMonthIsThirtyDays => length.Aantal * 30,
        Eenheid.Maanden => DaysUntilMonth(run!.Value.Day, run.Value.Months + length.Aantal) - DaysUntilMonth(run.Value.Day, run.Value.Months),
        _ => length.Aantal,
    };

    /// <summary>Days from a day until its number was met that many times; a month without that number has its last day instead.</summary>
    private static int DaysUntilMonth(DateOnly from, int months)
    {
        var days = 0;
        while (months > 0)
        {
            var day = from.AddDays(++days);
            var isLastOfMonth = day.AddDays(1).Month != day.Month;
            if (day.Day == from.Day || (isLastOfMonth && day.Day < from.Day)) months--;
        }

        return days;
    }

    /// <summary>How many stretches hold that day; null when one of them has no end.</summary>
    private int? Stops(DateOnly day, bool isNorm)
    {
        var stretches = facts.Schorsingen.Select(s => (s.Van, s.Tot));
        if (isNorm && mistake != Mistake.WaitingIsForgotten) stretches = stretches.Concat(facts.Wachttijden.Select(w => (w.Van, w.Tot)));
        var covering = stretches.Where(s => day >= s.Van.ToDateOnly() && (s.Tot is not { } end || day <= LastDayOf(end))).ToList();
        return covering.Any(s => s.Tot is null) ? null : covering.Count;
    }

    private DateOnly LastDayOf(LocalDate end) => end.ToDateOnly().AddDays(mistake == Mistake.TheLastSuspendedDayCounts ? -1 : 0);
}
