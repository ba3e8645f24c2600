using System.Globalization;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>A log of any size, written case by case.</summary>
internal static class GeneratedLog
{
    public const int EventsPerCase = 10;

    public static async Task Write(string file, int cases)
    {
        await using var log = new StreamWriter(file);
        await log.WriteLineAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?><log xes.version=\"1.0\">");
        for (var i = 0; i < cases; i++) await log.WriteLineAsync(Case(i));
        await log.WriteLineAsync("</log>");
    }

    private static string Case(int number)
    {
        var begin = new DateTimeOffset(2024, 1, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(number);
        string[] events =
        [
            .. Enumerable.Range(0, EventsPerCase).Select(i => LogText.Event(
                i == 4 ? "stukken vragen" : $"stap {i}", begin.AddHours(i), string.Create(CultureInfo.InvariantCulture, $"medewerker {(number + i) % 40}"),
                LogText.Text("fase", $"fase {i / 3}"))),
        ];
        return LogText.CaseOf(string.Create(CultureInfo.InvariantCulture, $"Z{number:D6}"), events);
    }
}
