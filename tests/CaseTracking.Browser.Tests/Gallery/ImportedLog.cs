using System.Globalization;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A small log of another system: one case of a year ago, with words as such systems have them.</summary>
internal static class ImportedLog
{
    /// <summary>How it is understood.</summary>
    public const string Mapping =
        """
        {
          "code": "galerij", "dossiertype": "vergunning-overgenomen", "activiteit": ["concept:name"], "weglaten": [],
          "dossier": {"kanaal": ["channel"], "kanalen": {"Desk": "loket"}, "bewaren": "*"},
          "gebeurtenis": {"bewaren": "*"},
          "regels": [
            {"activiteit": "stukken vragen", "betekenis": "stukkenGevraagd"}, {"activiteit": "stukken ontvangen", "betekenis": "stukkenOntvangen"},
            {"activiteit": "advies vragen", "betekenis": "adviesGevraagd"}, {"activiteit": "advies ontvangen", "betekenis": "adviesOntvangen"}
          ]
        }
        """;

    private static readonly DateTimeOffset Start = new(2025, 11, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Steps =
    [
        "01_HOOFD_010 Aanvraag ontvangen", "Overdrachtsbevestiging-naar-de-omgevingsvergunningencommissie", "stukken vragen", "stukken ontvangen", "stukken vragen", "stukken ontvangen",
        "advies vragen", "advies ontvangen", "advies vragen", "advies ontvangen", "stukken vragen", "stukken ontvangen", "advies vragen", "advies ontvangen",
    ];

    /// <summary>The log.</summary>
    public static string Text =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0"><trace><string key="concept:name" value="G-1"/><string key="channel" value="Desk"/>{string.Concat(Steps.Select(Event))}</trace></log>
        """;

    private static string Event(string step, int number) =>
        $"""<event><string key="concept:name" value="{step}"/><date key="time:timestamp" value="{Start.AddDays(number).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}"/></event>""";
}
