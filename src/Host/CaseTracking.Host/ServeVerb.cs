using System.CommandLine;
using CaseTracking.Hosting.CommandLine;

namespace CaseTracking.Host;

/// <summary><c>serve</c>: the web, the projections and the dispatch of messages, until Ctrl-C.</summary>
internal sealed class ServeVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services)
    {
        var serve = new Command("serve", "Serve pages and API, until Ctrl-C.");
        serve.SetAction(async (parsed, ct) =>
        {
            var app = services.GetRequiredService<Handle>().App ?? throw new InvalidOperationException("The application is not built yet.");
            await app.StartAsync(ct);
            await DemoIdentityProvider.TellWhoCanSignIn(app, parsed.InvocationConfiguration.Output);
            await app.WaitForShutdownAsync(ct);
            return 0;
        });
        return serve;
    }

    /// <summary>The application, known after it is built.</summary>
    internal sealed class Handle
    {
        public WebApplication? App { get; set; }
    }
}
