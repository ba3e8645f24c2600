using System.CommandLine;
using CaseTracking.Hosting.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary><c>db apply</c> and <c>db assert</c>.</summary>
internal sealed class DatabaseVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services)
    {
        var json = JsonOutput.Option();
        var apply = new Command("apply", "Bring the database to the scripts of this version.") { json };
        apply.SetAction((parsed, ct) => Apply(services, parsed.InvocationConfiguration.Output, parsed.GetValue(json), ct));

        var assert = new Command("assert", "Say what differs between the database and what the scripts make.") { json };
        assert.SetAction((parsed, ct) => Assert(services, parsed.InvocationConfiguration.Output, parsed.GetValue(json), ct));

        return new Command("db", "The database schema.") { apply, assert };
    }

    private static async Task<int> Apply(IServiceProvider services, TextWriter output, bool json, CancellationToken ct)
    {
        var applied = await services.GetRequiredService<Migrator>().Apply(ct);
        if (json)
        {
            await output.WriteJson(new { applied });
            return 0;
        }

        foreach (var script in applied) await output.WriteLineAsync($"applied {script}");
        await output.WriteLineAsync(applied.Count == 0 ? "The database is up to date." : $"{applied.Count} scripts applied.");
        return 0;
    }

    private static async Task<int> Assert(IServiceProvider services, TextWriter output, bool json, CancellationToken ct)
    {
        var differences = await services.GetRequiredService<Migrator>().Assert(ct);
        if (json) await output.WriteJson(new { differences });
        else foreach (var difference in differences) await output.WriteLineAsync(difference.ToString());

        if (!json) await output.WriteLineAsync(differences.Count == 0 ? "The database is as the scripts make it." : $"{differences.Count} differences.");
        return differences.Count == 0 ? 0 : 1;
    }
}
