using System.Globalization;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.RunningProduct;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A request that began in another system a year ago, with more steps than one page holds and words as such systems have them.</summary>
internal static class Imported
{
    private const string Mapping =
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

    private static string Log =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0"><trace><string key="concept:name" value="G-1"/><string key="channel" value="Desk"/>{string.Concat(Steps.Select(Event))}</trace></log>
        """;

    /// <summary>Takes it over; once in a product.</summary>
    public static async Task<Request> Make(Product product)
    {
        var folder = Directory.CreateTempSubdirectory("ct-gallery-");
        var (log, codes) = (Path.Combine(folder.FullName, "log.xes"), Path.Combine(folder.FullName, "codes.csv"));
        await File.WriteAllTextAsync(log, Log);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "koppeling.json"), Mapping);
        using var error = new StringWriter();
        var ended = await CommandLineRoot.Run(
            product.Services, ["import", "xes", log, "--mapping", Path.Combine(folder.FullName, "koppeling.json"), "--source", "oud-systeem", "--codes", codes], TextWriter.Null, error);
        Assert.True(ended == 0, error.ToString());
        var code = (await File.ReadAllLinesAsync(codes))[1].Split(',')[1];
        folder.Delete(recursive: true);
        await using var command = product.Database.Superuser.CreateCommand("select id, nummer from dossiers.dossieroverzicht where product = 'vergunning-overgenomen'");
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        return new(row.GetGuid(0), code, row.GetString(1), "");
    }

    private static string Event(string step, int number) =>
        $"""<event><string key="concept:name" value="{step}"/><date key="time:timestamp" value="{Start.AddDays(number).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}"/></event>""";
}
