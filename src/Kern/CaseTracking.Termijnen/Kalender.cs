using System.Collections.Frozen;
using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>
/// Which days are closed: weekends, the ten legal holidays, and where the city says so 11 July and days of its own.
/// A working day is a day that is not closed.
/// </summary>
public sealed class Kalender
{
    private readonly bool _flemish;
    private readonly FrozenDictionary<LocalDate, string> _local;

    private Kalender(bool flemish, FrozenDictionary<LocalDate, string> local) => (_flemish, _local) = (flemish, local);

    /// <summary>Weekends and legal holidays only.</summary>
    public static Kalender Wettelijk { get; } = Met(vlaamseFeestdag: false, []);

    /// <summary>Weekends, legal holidays and what the city adds.</summary>
    /// <param name="vlaamseFeestdag">Whether the city is closed on 11 July.</param>
    /// <param name="lokaal">Closing days of the city itself.</param>
    /// <exception cref="ArgumentException">A day is listed twice.</exception>
    public static Kalender Met(bool vlaamseFeestdag, IReadOnlyList<Sluitingsdag> lokaal)
    {
        var twice = lokaal.GroupBy(d => d.Datum).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"The closing day {twice.Key:uuuu-MM-dd} is listed twice.", nameof(lokaal));

        return new Kalender(vlaamseFeestdag, lokaal.ToFrozenDictionary(d => d.Datum, d => d.Reden));
    }

    /// <summary>Why the city is closed that day, in Dutch; null on a working day. A holiday in a weekend keeps its own name.</summary>
    public string? RedenGesloten(LocalDate datum) =>
        Feestdagen.Wettelijk(datum)
        ?? (_flemish ? Feestdagen.Vlaams(datum) : null)
        ?? _local.GetValueOrDefault(datum)
        ?? (datum.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? "weekend" : null);

    /// <summary>Whether the city is open.</summary>
    public bool IsWerkdag(LocalDate datum) => RedenGesloten(datum) is null;

    /// <summary>That day when it is a working day, else the first one after it.</summary>
    public LocalDate EerstvolgendeWerkdag(LocalDate datum)
    {
        while (!IsWerkdag(datum)) datum = datum.PlusDays(1);
        return datum;
    }
}
