using CaseTracking.Host;
using CaseTracking.Hosting;
using CaseTracking.Hosting.CommandLine;

try
{
    await using var app = HostApplication.Build();
    return await CommandLineRoot.Run(app.Services, args.Length == 0 ? ["serve"] : args);
}
catch (RefusalException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}
