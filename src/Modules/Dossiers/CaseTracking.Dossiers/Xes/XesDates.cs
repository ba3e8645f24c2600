using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseTracking.Dossiers.Xes;

/// <summary>Instants as logs write them. Only years first: what 1/2/2010 means nobody can tell.</summary>
internal static partial class XesDates
{
    private const string Exact = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    private static readonly string[] Formats =
        [Exact, "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-ddK"];

    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>Milliseconds, or all seven digits where there are more; the offset is kept.</summary>
    public static string Format(DateTimeOffset instant) => instant.ToString(
        instant.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fffzzz" : "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz",
        CultureInfo.InvariantCulture);

    /// <summary>Nothing when it cannot be read. Without a zone it is the clock on the wall in Brussels.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        // No instant takes more than 40 characters; a hostile file has longer ones.
        var trimmed = text.Length <= 80 ? text.Trim() : "";
        if (trimmed.Length is < 10 or > 40) return null;

        return (Parsed(trimmed, [Exact]) ?? Parsed(DigitsTooMany().Replace(trimmed, "$1"), Formats)) is { } instant && IsUsable(instant) ? instant : null;
    }

    // An instant that falls outside the calendar in another zone is no date of anything: "never" is often written so.
    private static bool IsUsable(DateTimeOffset instant) =>
        instant.UtcTicks >= TimeSpan.TicksPerDay && instant.UtcTicks <= DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerDay;

    private static DateTimeOffset? Parsed(string text, string[] formats)
    {
        var culture = CultureInfo.InvariantCulture;
        if (!DateTime.TryParseExact(text, formats, culture, DateTimeStyles.RoundtripKind, out var clock)) return null;
        if (clock.Kind == DateTimeKind.Unspecified) return InBrussels(clock);

        return DateTimeOffset.TryParseExact(text, formats, culture, DateTimeStyles.None, out var instant) ? instant : null;
    }

    private static DateTimeOffset? InBrussels(DateTime clock)
    {
        var offset = Brussels.GetUtcOffset(clock);
        return clock.Ticks < offset.Ticks ? null : new DateTimeOffset(clock, offset);
    }

    // Nanoseconds are cut, not rounded: rounding could move an event into the next day.
    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex DigitsTooMany();
}
