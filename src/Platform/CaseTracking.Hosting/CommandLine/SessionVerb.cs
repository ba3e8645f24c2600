using System.CommandLine;
using CaseTracking.Hosting.Identity.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary><c>session end</c>.</summary>
internal sealed class SessionVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services)
    {
        var subject = new Argument<string>("subject") { Description = "The person, by the id at the identity provider." };
        var end = new Command("end", "End every session of a person, on every host: a role was withdrawn or an account closed.") { subject };
        end.SetAction((parsed, ct) => End(services, parsed.InvocationConfiguration.Output, parsed.GetRequiredValue(subject), ct));

        return new Command("session", "Who is signed in.") { end };
    }

    private static async Task<int> End(IServiceProvider services, TextWriter output, string subject, CancellationToken ct)
    {
        var ended = await services.GetRequiredService<SignedInSessions>().RevokeAll(subject, ct);
        await output.WriteLineAsync(ended > 0 ? $"{ended} sessions ended." : "This person has no session.");
        return ended > 0 ? 0 : 1;
    }
}
