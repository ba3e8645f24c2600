using System.Globalization;
using System.Security;
using System.Text;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>Small logs, written by hand and not by the product.</summary>
internal static class LogText
{
    public const string Mapping =
        """
        {
          "code": "proef", "dossiertype": "vergunning-overgenomen", "activiteit": ["concept:name"], "weglaten": ["Artificial*"],
          "dossier": {
            "kanaal": ["channel"], "start": ["start"], "deadline": ["deadline"], "geplandEinde": ["planned"], "einde": ["end"], "status": ["status"],
            "kanalen": {"Desk": "loket"}, "statussen": {"O": "open", "G": "gesloten", "S": "stopgezet"}, "bewaren": "*"
          },
          "gebeurtenis": {"bewaren": "*"},
          "regels": [
            {"activiteit": "stukken vragen", "betekenis": "stukkenGevraagd"}, {"activiteit": "besluit", "betekenis": "beslist"},
            {"activiteit": "versturen", "betekenis": "verstuurd"}, {"activiteit": "afsluiten", "betekenis": "afgehandeld"}
          ]
        }
        """;

    private static readonly DateTimeOffset Start = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static string Log(params string[] cases) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n{string.Join('\n', cases)}\n</log>";

    /// <summary>A case of which each activity begins a minute after the one before.</summary>
    public static string Case(string name, params string[] activities) => Case(name, [], activities);

    public static string Case(string name, (string Key, string Value)[] attributes, params string[] activities)
    {
        var text = new StringBuilder($"<trace>{Text("concept:name", name)}");
        foreach (var (key, value) in attributes) text.Append(Text(key, value));
        for (var i = 0; i < activities.Length; i++) text.Append(Event(activities[i], Start.AddMinutes(i), "Jan Peeters"));
        return text.Append("</trace>").ToString();
    }

    public static string CaseOf(string name, params string[] events) => $"<trace>{Text("concept:name", name)}{string.Concat(events)}</trace>";

    public static string Event(string activity, DateTimeOffset at, string? resource = null, string more = "") =>
        $"<event>{Text("concept:name", activity)}{Date(at)}{(resource is null ? "" : Text("org:resource", resource))}{more}</event>";

    /// <summary>Names of so many activities.</summary>
    public static string[] Steps(int count) => [.. Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"stap {i}"))];

    public static string Text(string key, string value) => $"<string key=\"{SecurityElement.Escape(key)}\" value=\"{SecurityElement.Escape(value)}\"/>";

    private static string Date(DateTimeOffset at) => $"<date key=\"time:timestamp\" value=\"{at:yyyy-MM-dd'T'HH:mm:ss.fffzzz}\"/>";
}
