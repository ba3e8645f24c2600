using System.CommandLine;
using CaseTracking.Hosting.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary><c>engine</c>: which engine writes the database, and handing it over to the engine of this build.</summary>
internal sealed class EngineVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services)
    {
        var engine = new Command("engine", "Show which engine writes the database, or take it over.");
        engine.Subcommands.Add(Show(services));
        engine.Subcommands.Add(Take(services));
        return engine;
    }

    private static Command Show(IServiceProvider services)
    {
        var show = new Command("show", "Say which engine writes the database, and which one this build is.");
        show.SetAction(async (parsed, ct) =>
        {
            var found = await services.GetRequiredService<EngineMark>().Read(ct);
            var writes = found is { } mark ? $"written by '{mark.Name}' since {mark.Since:u}" : "not written yet";
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{writes}; this build is '{services.GetRequiredService<EngineName>().Value}'");
            return 0;
        });
        return show;
    }

    private static Command Take(IServiceProvider services)
    {
        var take = new Command("take", "Let this build write the database. Stop every host of the other build first.");
        take.SetAction(async (parsed, ct) =>
        {
            var before = await services.GetRequiredService<EngineMark>().Take(ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"from '{before ?? "none"}' to '{services.GetRequiredService<EngineName>().Value}'");
            return 0;
        });
        return take;
    }
}
