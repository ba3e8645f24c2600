using System.CommandLine;
using CaseTracking.EventSourcing.Daemon;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary><c>projections list|rebuild|verify|resume|skip</c>.</summary>
internal sealed class ProjectionsVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services) => new("projections", "The read models and how they follow the events.")
    {
        List(services),
        new RebuildCommand(services).Build("rebuild", "Build rows anew from the events, then switch.", verify: false),
        new RebuildCommand(services).Build("verify", "Compare rows with what the events give; change nothing.", verify: true),
        Resume(services),
        Skip(services),
    };

    private static Command List(IServiceProvider services)
    {
        var json = JsonOutput.Option();
        var list = new Command("list", "Show where each projection is.") { json };
        list.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var states = await new ProjectionSelection(services).States(ct);
            if (parsed.GetValue(json)) await output.WriteJson(new { projections = states });
            else foreach (var state in states) await output.WriteLineAsync(Line(state));
            return 0;
        });
        return list;
    }

    private static Command Resume(IServiceProvider services)
    {
        var name = ProjectionSelection.Name();
        var resume = new Command("resume", "Let a projection that stands still try again.") { name };
        resume.SetAction(async (parsed, ct) =>
        {
            var (store, projection) = new ProjectionSelection(services).One(parsed.GetRequiredValue(name));
            var done = await services.GetRequiredService<ProjectionControl>().Resume(store, projection, ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(done ? "It tries again." : "It does not stand still.");
            return done ? 0 : 1;
        });
        return resume;
    }

    private static Command Skip(IServiceProvider services)
    {
        var name = ProjectionSelection.Name();
        var position = new Option<long>("--position") { Description = "Where it stands still, as list shows it.", Required = true };
        var skip = new Command("skip", "Leave out the one event a projection stands still at. It stays on record.") { name, position };
        skip.SetAction(async (parsed, ct) =>
        {
            var (store, projection) = new ProjectionSelection(services).One(parsed.GetRequiredValue(name));
            var at = parsed.GetRequiredValue(position);
            var done = await services.GetRequiredService<ProjectionControl>().Skip(store, projection, at, ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(done ? $"Position {at} is left out." : $"It does not stand still at position {at}.");
            return done ? 0 : 1;
        });
        return skip;
    }

    private static string Line(ProjectionState s)
    {
        var how = s.IsInline ? "inline" : s.StoppedAt is { } at ? $"STOPPED at {at} ({s.Error})" : $"behind {s.Lag}";
        return $"{s.Schema}.{s.Name}  position {s.Position}  {how}";
    }
}
