using System.CommandLine;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Web.OpenApi;

namespace CaseTracking.Host;

/// <summary><c>openapi</c>: writes the description of the API, the same on every machine.</summary>
internal sealed class OpenApiVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services)
    {
        var openapi = new Command("openapi", "Write the OpenAPI document.");
        openapi.SetAction(async (parsed, _) =>
        {
            await parsed.InvocationConfiguration.Output.WriteAsync(await OpenApiText.Write(services));
            return 0;
        });
        return openapi;
    }
}
