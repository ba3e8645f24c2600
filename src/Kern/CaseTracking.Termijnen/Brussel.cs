using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>Days and instants in the time of Brussels. Days there last 23 to 25 hours.</summary>
public static class Brussel
{
    /// <summary>Europe/Brussels.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Brussels"];

    /// <summary>The day it is in Brussels at that instant.</summary>
    public static LocalDate Dag(Instant instant) => instant.InZone(Zone).Date;

    /// <inheritdoc cref="Dag(Instant)"/>
    public static LocalDate Dag(DateTimeOffset moment) => Dag(Instant.FromDateTimeOffset(moment));

    /// <summary>The first instant of the day.</summary>
    public static Instant BeginVan(LocalDate dag) => Zone.AtStartOfDay(dag).ToInstant();

    /// <summary>The first instant after the day: a term that ends that day is over from then on.</summary>
    public static Instant EindeVan(LocalDate dag) => BeginVan(dag.PlusDays(1));

    /// <summary>The instant as the clock in Brussels shows it, with its offset of that moment.</summary>
    public static DateTimeOffset Klok(Instant instant) => instant.InZone(Zone).ToDateTimeOffset();
}
