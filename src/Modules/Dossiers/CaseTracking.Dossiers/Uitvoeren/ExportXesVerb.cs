using System.CommandLine;
using System.Diagnostics;
using CaseTracking.Dossiers.Xes;
using CaseTracking.Hosting;
using CaseTracking.Hosting.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Uitvoeren;

/// <summary><c>export xes FILE</c>: writes files as an event log that is valid under XES 1.1.</summary>
internal sealed class ExportXesVerb : ICommandLineVerb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "Where to write; compressed when the name ends in .gz." };
    private readonly Option<string?> _source = new("--source") { Description = "Only what was taken over from this system." };
    private readonly Option<bool> _json = JsonOutput.Option();

    public Command Build(IServiceProvider services)
    {
        var xes = new Command("xes", "Write files as an event log. No names and no free text go out.") { _file, _source, _json };
        xes.SetAction((parsed, ct) => Run(services, parsed, ct));
        return new Command("export", "Write what is recorded for other tools.") { xes };
    }

    private async Task<int> Run(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var file = parsed.GetValue(_file)!;
        var begin = Stopwatch.GetTimestamp();
        var zaken = ActivatorUtilities.CreateInstance<XesExport>(services).Zaken(parsed.GetValue(_source), ct);
        try
        {
            var written = await Xesbestand.Open(file, () => XesWriter.WriteFile(file.FullName, zaken, ct)) switch
            {
                XesWriting.Written w => w,
                var refused => throw new RefusalException(((XesWriting.Refused)refused).Zin),
            };
            await Meld(parsed, written, Math.Round(Stopwatch.GetElapsedTime(begin).TotalSeconds, 3));
            return 0;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("Gestopt. Er is geen bestand gemaakt.");
            return CommandLineRoot.Interrupted;
        }
    }

    private async Task Meld(ParseResult parsed, XesWriting.Written written, double seconds)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json)) await output.WriteJson(new { written.Cases, written.Events, Seconds = seconds });
        else await output.WriteLineAsync($"{written.Cases} dossiers en {written.Events} activiteiten geschreven in {seconds:0.0} s.");
    }
}
