using System.CommandLine;
using CaseTracking.EventSourcing.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary><c>subject erase</c>.</summary>
internal sealed class SubjectVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services)
    {
        var subject = new Argument<Guid>("subject") { Description = "The person, by the reference that events hold." };
        var json = JsonOutput.Option();
        var erase = new Command("erase", "Erase a person from every vault: keys, items and files. There is no way back.") { subject, json };
        erase.SetAction((parsed, ct) => Erase(services, parsed.InvocationConfiguration.Output, parsed.GetValue(subject), parsed.GetValue(json), ct));

        return new Command("subject", "The people whose data is kept.") { erase };
    }

    // Each vault in a transaction of its own: interrupted between two, the same command does the rest.
    private static async Task<int> Erase(IServiceProvider services, TextWriter output, Guid subject, bool json, CancellationToken ct)
    {
        var stores = new List<ErasedStore>();
        foreach (var vault in services.GetServices<PersonalDataVault>()) stores.AddRange((await vault.Erase(subject, ct)).Stores);

        var report = new ErasureReport(subject, stores);
        if (json) await output.WriteJson(report);
        else await Write(output, report);
        return report.Rows > 0 ? 0 : 1;
    }

    private static async Task Write(TextWriter output, ErasureReport report)
    {
        foreach (var store in report.Stores) await output.WriteLineAsync($"{store.Store}: {store.Rows}");
        await output.WriteLineAsync(report.Rows > 0 ? $"{report.Rows} rows erased." : "Nothing is kept of this person.");
    }
}
