using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using CaseTracking.Dossiers.Xes;
using CaseTracking.Hosting;
using CaseTracking.Hosting.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary><c>import xes FILE --mapping NAME</c>: takes over the cases of an event log. Again adds nothing.</summary>
internal sealed class ImportXesVerb : ICommandLineVerb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "Event log in XES, plain or gz." };
    private readonly Option<string> _mapping = new("--mapping") { Description = $"How the log is understood: {string.Join(", ", Koppelingen.Codes)}, or a JSON file.", Required = true };
    private readonly Option<string?> _source = new("--source") { Description = "Name of the system the log comes from; the mapping's name when absent.", Validators = { BronIsNaam } };
    private readonly Option<FileInfo?> _codes = new("--codes") { Description = "Write the name and the tracking code of each case to this CSV file." };
    private readonly Option<bool> _json = JsonOutput.Option();

    public bool WritesEvents => true;

    public Command Build(IServiceProvider services)
    {
        var xes = new Command("xes", "Take over the cases of an event log. Doing it again adds nothing.") { _file, _mapping, _source, _codes, _json };
        xes.SetAction((parsed, ct) => Run(services, parsed, ct));
        return new Command("import", "Take over what another system recorded.") { xes };
    }

    private async Task<int> Run(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var file = parsed.GetValue(_file)!;
        var koppeling = Koppelingen.Vind(parsed.GetValue(_mapping)!) switch
        {
            Koppelingsresultaat.Gelezen g => g.Koppeling,
            var geweigerd => throw new RefusalException(((Koppelingsresultaat.Geweigerd)geweigerd).Zin),
        };
        var begin = Stopwatch.GetTimestamp();
        using var lezer = Xesbestand.Open(file, () => XesReader.Open(file.FullName));
        await using var verslag = Xesbestand.Open(parsed.GetValue(_codes) ?? file, () => new Overnameregels(parsed.InvocationConfiguration.Error, parsed.GetValue(_codes)));
        try
        {
            var import = ActivatorUtilities.CreateInstance<XesImport>(services);
            var stand = await import.Voer(lezer, koppeling, parsed.GetValue(_source) ?? koppeling.Code, verslag, ct);
            await Meld(parsed, stand, Stopwatch.GetElapsedTime(begin).TotalSeconds);
            return stand switch { { Onderbroken: true } => CommandLineRoot.Interrupted, { Fout: not null } => 1, _ => 0 };
        }
        catch (OvernameBezetException bezet)
        {
            throw new RefusalException(bezet.Message, bezet);
        }
    }

    private static void BronIsNaam(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } bron && (string.IsNullOrWhiteSpace(bron) || bron.Length > 100 || bron.Any(char.IsControl)))
            result.AddError("De naam van de bron (--source) telt 1 tot 100 tekens op één regel.");
    }

    private async Task Meld(ParseResult parsed, Overnameverslag stand, double seconds)
    {
        var output = parsed.InvocationConfiguration.Output;
        var rounded = Math.Round(seconds, 3);
        if (stand.Onderbroken) await parsed.InvocationConfiguration.Error.WriteLineAsync("Gestopt. Wat bewaard is, blijft; dezelfde opdracht doet de rest.");
        if (parsed.GetValue(_json))
        {
            await output.WriteJson(new { stand.Cases, stand.Events, stand.SkippedCases, stand.SkippedEvents, stand.AlreadyThere, Seconds = rounded });
            return;
        }

        await output.WriteLineAsync(
            $"{stand.Cases} dossiers en {stand.Events} activiteiten overgenomen in {rounded:0.0} s. Er stonden al {stand.AlreadyThere} dossiers. "
            + $"Overgeslagen: {stand.SkippedCases} zaken en {stand.SkippedEvents} activiteiten.");
    }
}
