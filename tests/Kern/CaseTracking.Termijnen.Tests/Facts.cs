using NodaTime;
using NodaTime.Text;

namespace CaseTracking.Termijnen.Tests;

/// <summary>Facts as a line of a table: <c>volledig 2026-01-20; advies; verlengd 2026-04-01 gemeenteweg; stil 2026-02-01..2026-02-10 grond; wacht 2026-02-12..</c>.</summary>
internal static class Facts
{
    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Termijnfeiten Read(string received, string facts) => facts
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Aggregate(new Termijnfeiten(Day(received)), (sum, fact) => Add(sum, fact.Split(' ')));

    /// <summary>The catalogue's rules for what was filed on the day of receipt.</summary>
    public static Termijn Compute(string profile, string received, string facts, Kalender? calendar = null)
    {
        var read = Read(received, facts);
        return Termijnrekening.Bereken(Termijnprofielen.Standaard.Voor(profile, read.Ontvangst)!, read, calendar ?? Kalender.Wettelijk);
    }

    private static Termijnfeiten Add(Termijnfeiten facts, string[] words) => words switch
    {
        ["registratie", var day] => facts with { Registratie = Day(day) },
        ["onvolledig", var day] => facts with { Onvolledig = Day(day) },
        ["aangevuld", var day] => facts with { Aangevuld = Day(day) },
        ["volledig", var day] => facts with { Volledig = Day(day) },
        ["advies"] => facts with { MetAdvies = true },
        ["verlengd", var day, var ground] => facts with { Verlenging = new Verlenging(Day(day), ground) },
        ["wacht", var period] => facts with { Wachttijden = [.. facts.Wachttijden, Wait(period)] },
        ["stil", var period, var ground] => facts with { Schorsingen = [.. facts.Schorsingen, Suspension(period, ground)] },
        _ => throw new ArgumentException(string.Join(' ', words), nameof(words)),
    };

    private static Schorsing Suspension(string period, string ground)
    {
        var (first, last) = Days(period);
        return new Schorsing(first, last, ground);
    }

    private static Wachttijd Wait(string period)
    {
        var (first, last) = Days(period);
        return new Wachttijd(first, last, "documenten van u");
    }

    private static (LocalDate First, LocalDate? Last) Days(string period)
    {
        var ends = period.Split("..");
        return (Day(ends[0]), ends[1].Length == 0 ? null : Day(ends[1]));
    }
}
