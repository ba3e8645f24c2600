using NodaTime;

namespace CaseTracking.Termijnen.Rekenen;

/// <summary>
/// Counts from the day of the event onwards and writes down every step. Lengths come one after another; each begins the day after
/// the one before ended. After each of them <see cref="Dag"/> is the first step's day plus the days of all steps.
/// </summary>
internal sealed class Teller
{
    private readonly Kalender _kalender;
    private readonly IReadOnlyList<Stilstand> _stilstanden;
    private readonly List<Uitlegstap> _stappen = [];
    private (LocalDate From, int Months)? _months;

    public Teller(Kalender kalender, IReadOnlyList<Stilstand> stilstanden, params IReadOnlyList<Uitlegstap> start)
    {
        (_kalender, _stilstanden) = (kalender, stilstanden);
        _stappen.AddRange(start);
        Dag = start[0].Van.PlusDays(start.Sum(s => s.Dagen));
    }

    /// <summary>The last day counted; the day of the event while nothing was.</summary>
    public LocalDate Dag { get; private set; }

    /// <summary>The stretch without an end that was met; nothing is counted after it.</summary>
    public Stilstand? Halt { get; private set; }

    public bool StaatStil => Halt is not null;

    public IReadOnlyList<Uitlegstap> Stappen => _stappen;

    public void Tel(Lengte lengte)
    {
        if (StaatStil) return;
        if (lengte.Duur.Eenheid == Eenheid.Werkdagen) TelWerkdagen(lengte);
        else TelKalenderdagen(lengte, Kalenderdagen(lengte.Duur));
    }

    /// <summary>Nothing more to count: a last day that is closed may move, and the last day gets its step.</summary>
    /// <param name="eindregel">Whether it moves.</param>
    /// <param name="einde">The step of the last day.</param>
    /// <param name="nooitInStilstand">Whether a day it moves to must be one on which the clock runs.</param>
    public void Besluit(Eindregel eindregel, Uitlegregel einde, bool nooitInStilstand = false)
    {
        if (!StaatStil && eindregel == Eindregel.VolgendeWerkdag) Verschuif(nooitInStilstand);
        if (!StaatStil) Noteer(einde, Dag);
    }

    /// <summary>A remark that moves nothing.</summary>
    public void Noteer(Uitlegregel regel, LocalDate dag) => Stap(new Uitlegstap(regel, dag, null, 0));

    private void Verschuif(bool nooitInStilstand)
    {
        while (!StaatStil)
        {
            if (nooitInStilstand && _stilstanden.FirstOrDefault(s => s.Omvat(Dag)) is { } stilstand)
            {
                Schors(stilstand, Dag);
                continue;
            }

            if (_kalender.RedenGesloten(Dag) is not { } reden) return;
            var (van, tot) = (Dag, Dag);
            while (_kalender.RedenGesloten(tot.PlusDays(1)) == reden) tot = tot.PlusDays(1);
            Stap(new Uitlegstap(Uitlegregel.VerschovenEinde, van, tot, Period.DaysBetween(van, tot) + 1, reden));
        }
    }

    /// <summary>
    /// Months count from the day of the event to the same day number. Months that follow months are added first: one month and two
    /// months from 31 January end on 30 April, not two months after 28 February.
    /// </summary>
    private int Kalenderdagen(Duur duur)
    {
        if (duur.Eenheid != Eenheid.Maanden)
        {
            _months = null;
            return duur.Eenheid == Eenheid.Weken ? 7 * duur.Aantal : duur.Aantal;
        }

        var (from, before) = _months ?? (Dag, 0);
        var after = before + duur.Aantal;
        _months = (from, after);
        return Period.DaysBetween(from.PlusMonths(before), from.PlusMonths(after));
    }

    private void TelKalenderdagen(Lengte lengte, int dagen)
    {
        var van = Dag.PlusDays(1);
        Stap(new Uitlegstap(lengte.Regel, van, Dag.PlusDays(dagen), dagen, lengte.Reden, lengte.Bron, lengte.Duur));
        foreach (var stilstand in _stilstanden.Where(s => s.Tot is null || s.Tot >= van))
        {
            if (StaatStil || stilstand.Van > Dag) return;
            Schors(stilstand, LocalDate.Max(van, stilstand.Van));
        }
    }

    private void TelWerkdagen(Lengte lengte)
    {
        _months = null;
        var van = Dag.PlusDays(1);
        var place = _stappen.Count;
        _stappen.Add(new Uitlegstap(lengte.Regel, van, null, 0, lengte.Reden, lengte.Bron, lengte.Duur));
        var counted = 0;
        while (counted < lengte.Duur.Aantal && !StaatStil)
        {
            var next = Dag.PlusDays(1);
            if (_stilstanden.FirstOrDefault(s => s.Omvat(next)) is { } stilstand) Schors(stilstand, next);
            else if (_kalender.RedenGesloten(next) is { } gesloten) SlaOver(next, gesloten);
            else (Dag, counted) = (next, counted + 1);
        }

        _stappen[place] = _stappen[place] with { Tot = StaatStil ? null : Dag, Dagen = counted };
    }

    private void SlaOver(LocalDate dag, string reden)
    {
        var joins = _stappen[^1] is { Regel: Uitlegregel.GeslotenDag } last && last.Reden == reden && last.Tot == dag.PlusDays(-1);
        if (!joins) Stap(new Uitlegstap(Uitlegregel.GeslotenDag, dag, dag, 1, reden));
        else
        {
            _stappen[^1] = _stappen[^1] with { Tot = dag, Dagen = _stappen[^1].Dagen + 1 };
            Dag = dag;
        }
    }

    private void Schors(Stilstand stilstand, LocalDate van)
    {
        Halt = stilstand.Tot is null ? stilstand : null;
        var dagen = stilstand.Tot is { } tot ? Period.DaysBetween(van, tot) + 1 : 0;
        Stap(new Uitlegstap(stilstand.Regel, van, stilstand.Tot, dagen, stilstand.Reden, stilstand.Bron));
    }

    private void Stap(Uitlegstap stap)
    {
        _stappen.Add(stap);
        Dag = Dag.PlusDays(stap.Dagen);
    }
}
