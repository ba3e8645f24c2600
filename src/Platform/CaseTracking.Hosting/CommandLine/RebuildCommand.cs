using System.CommandLine;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rebuilding;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>Rebuilds or verifies one projection or all, one after the other; one that fails does not keep the rest from its turn.</summary>
internal sealed class RebuildCommand(IServiceProvider services)
{
    private readonly Argument<string?> name = new("name") { Description = "The projection, as schema.name.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> all = new("--all") { Description = "Every projection." };
    private readonly Option<bool> json = JsonOutput.Option();

    public Command Build(string verb, string description, bool verify)
    {
        var command = new Command(verb, description) { name, all, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(name) is null == !result.GetValue(all)) result.AddError("Say which projection, or --all.");
        });
        command.SetAction((parsed, ct) => Run(parsed, verify, ct));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, bool verify, CancellationToken ct)
    {
        var selection = new ProjectionSelection(services);
        var output = parsed.InvocationConfiguration.Output;
        var asJson = parsed.GetValue(json);
        var results = new List<ProjectionResult>();
        foreach (var projection in parsed.GetValue(name) is { } one ? [selection.One(one)] : selection.All().ToArray())
        {
            var result = await Try(projection, verify, asJson ? TextWriter.Null : output, ct);
            results.Add(result);
            if (!asJson) await output.WriteLineAsync($"{result.Name}: {result.Message}");
        }

        if (asJson) await output.WriteJson(new { projections = results });
        return results.TrueForAll(r => r.IsGood) ? 0 : 1;
    }

    private async Task<ProjectionResult> Try((StoreRegistration Store, IProjection Projection) p, bool verify, TextWriter output, CancellationToken ct)
    {
        var full = ProjectionSelection.FullName(p);
        var progress = new RebuildProgressLines(full, output, services.GetRequiredService<TimeProvider>());
        var rebuilder = services.GetRequiredService<Rebuilder>();
        try
        {
            if (verify)
            {
                var v = await rebuilder.Verify(p.Store, p.Projection, progress.Report, ct);
                return new(full, v.IsEqual, v.Position, v.IsEqual ? $"equal at position {v.Position}" : $"DIFFERS at position {v.Position}");
            }

            var done = await rebuilder.Rebuild(p.Store, p.Projection, progress.Report, ct);
            return new(full, true, done.Position, $"rebuilt up to position {done.Position}: {done.Events} events, {done.Rate:F0}/s");
        }
        catch (ProjectionFailedException e)
        {
            return new(full, false, e.Position, $"failed at position {e.Position} ({e.InnerException?.GetType().Name}); the old rows stay");
        }
        catch (UnreadableEventException e)
        {
            return new(full, false, e.Position, $"cannot read the event at position {e.Position} ({e.GetType().Name}); the old rows stay");
        }
        catch (Exception e) when (e is RebuildUnderWayException or PostgresException { SqlState: "CT005" or "CT006" })
        {
            return new(full, false, null, e.Message);
        }
    }

    private sealed record ProjectionResult(string Name, bool IsGood, long? Position, string Message);
}
