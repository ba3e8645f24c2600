using System.Globalization;
using System.Text.RegularExpressions;
using CaseTracking.Termijnen;
using NodaTime;

namespace CaseTracking.Dossiers.Afhalen;

/// <summary>Hours as people here write them, and moments on the clock of Brussels.</summary>
internal static partial class Klokuur
{
    /// <summary>Reads <c>11</c>, <c>11.00</c>, <c>11:00</c>, <c>11u30</c> or <c>11 uur</c>; nothing when it is no hour.</summary>
    public static TimeOnly? Lees(string? tekst)
    {
        if (Vorm().Match(tekst?.Trim() ?? "") is not { Success: true } m) return null;

        var uur = int.Parse(m.Groups["uur"].Value, CultureInfo.InvariantCulture);
        var minuut = m.Groups["minuut"] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
        return uur < 24 && minuut < 60 ? new TimeOnly(uur, minuut) : null;
    }

    /// <summary>The moment with that day and hour in Brussels; an hour the clock skips in spring is the one after.</summary>
    public static DateTimeOffset Moment(DateOnly dag, TimeOnly uur) => Moment(dag.ToDateTime(uur));

    public static DateTimeOffset Moment(DateTime moment) => moment.Kind == DateTimeKind.Unspecified
        ? LocalDateTime.FromDateTime(moment).InZoneLeniently(Brussel.Zone).ToDateTimeOffset()
        : Brussel.Klok(Instant.FromDateTimeUtc(moment.ToUniversalTime()));

    [GeneratedRegex(@"^(?<uur>\d{1,2})(\s*[.:u]\s*(?<minuut>\d{2}))?\s*(u|uur)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Vorm();
}
