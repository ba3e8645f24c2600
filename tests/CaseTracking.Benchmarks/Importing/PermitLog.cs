using System.Globalization;

namespace CaseTracking.Benchmarks.Importing;

/// <summary>
/// A log in the shape of BPI Challenge 2015: 5 to 40 activities a case, seventeen on average, six attributes each and those of the case
/// repeated. The same each time.
/// </summary>
internal static class PermitLog
{
    private static readonly string[] Meant =
    [
        "registratie datum binnenkomst aanvraag", "fase aanvraag ontvankelijk", "registreren datum besluit omgevingsvergunning",
        "invoeren verzenddatum beschikking", "zaak afsluiten",
    ];

    public static async Task Write(string file, int cases)
    {
        var chance = new Random(2015);
        await using var log = new StreamWriter(file);
        await log.WriteLineAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?><log xes.version=\"1.0\">");
        for (var number = 0; number < cases; number++) await WriteCase(log, number, chance);
        await log.WriteLineAsync("</log>");
    }

    private static async Task WriteCase(StreamWriter log, int number, Random chance)
    {
        await log.WriteLineAsync($"<trace>{Text("concept:name", $"{number:D7}")}");
        var at = new DateTimeOffset(2011, 1, 3, 8, 0, 0, TimeSpan.Zero).AddMinutes(17 * number);
        var length = 5 + (int)(35 * Math.Pow(chance.NextDouble(), 2));
        for (var i = 0; i < length; i++)
        {
            at = at.AddMinutes(chance.Next(0, 2_000));
            var activity = (i * Meant.Length) % length < Meant.Length ? Meant[i * Meant.Length / length] : $"tussenstap {chance.Next(200)}";
            await log.WriteLineAsync(Event(activity, at, chance.Next(40)));
        }

        await log.WriteLineAsync("</trace>");
    }

    private static string Event(string activity, DateTimeOffset at, int person) =>
        $"""
        <event>{Text("concept:name", $"01_HOOFD_{person:D3}")}<date key="time:timestamp" value="{at:yyyy-MM-dd'T'HH:mm:ss.fffzzz}"/>{Text("org:resource", $"{560_000 + person}")}
        {Text("activityNameNL", activity)}{Text("activityNameEN", $"translation of {activity}")}{Text("action_code", $"01_HOOFD_{person:D3}")}{Text("question", "EMPTY")}
        {Text("planned", Day(at.AddDays(7)))}{Text("dateFinished", Day(at))}{Text("(case)_caseStatus", "G")}{Text("(case)_caseProcedure", "Regulier")}</event>
        """;

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Text(string key, string value) => $"<string key=\"{key}\" value=\"{value}\"/>";
}
