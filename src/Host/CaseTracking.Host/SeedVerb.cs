using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CaseTracking.Hosting;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Demo;

namespace CaseTracking.Host;

/// <summary><c>seed</c>: a year in a made-up city, played through the product itself on a clock of its own.</summary>
internal sealed class SeedVerb : ICommandLineVerb
{
    private const int Seed = 9999;

    private readonly Option<int> _files = new("--files") { Description = "How many requests.", DefaultValueFactory = _ => 500 };
    private readonly Option<bool> _once = new("--once") { Description = "Do nothing, instead of refusing, where there are files already." };

    public bool WritesEvents => true;

    public Command Build(IServiceProvider services)
    {
        var seed = new Command("seed", "Fill an empty development database with a made-up city. Nothing may be serving it meanwhile.") { _files, _once };
        seed.SetAction((parsed, ct) => Run(
            services, parsed.InvocationConfiguration.Output, parsed.GetValue(_files), parsed.GetValue(_once), ct));
        return seed;
    }

    private static async Task<int> Run(IServiceProvider services, TextWriter output, int files, bool once, CancellationToken ct)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            throw new RefusalException("A made-up city is for development alone. Set ASPNETCORE_ENVIRONMENT=Development if this is no real city.");

        var began = Stopwatch.GetTimestamp();
        await using var stage = Stage(services.GetRequiredService<IConfiguration>());
        var player = stage.Services.GetRequiredService<StoryPlayer>();
        var isEmpty = await player.HasEmptyStage(ct);
        if (once && !isEmpty) return 0;

        if (isEmpty) await output.WriteLineAsync("Playing a year in a made-up city.");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var steps = await player.Play(new StoryPlan(files, now, Seed), ct);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{files} requests in {steps} steps took {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s."));
        return 0;
    }

    // The product once more, on the clock of the story. It never serves, and delivers nothing by itself.
    private static WebApplication Stage(IConfiguration settings) => HostApplication.Build(Environments.Development, builder =>
    {
        var clock = new StoryClock();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton<StoryPlayer>();
        builder.Configuration.AddConfiguration(settings);
        // What is told to made-up people of a year ago goes to no mail server, whatever the settings say.
        builder.Configuration.AddInMemoryCollection([new("Mail:Off", "true"), new("Logging:LogLevel:Default", "Warning")]);
    });
}
