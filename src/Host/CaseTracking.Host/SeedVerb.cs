using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CaseTracking.Hosting;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Database;
using CaseTracking.Hosting.Demo;

namespace CaseTracking.Host;

/// <summary><c>seed</c>: a year in a made-up city, played through the product itself on a clock of its own.</summary>
internal sealed class SeedVerb : ICommandLineVerb
{
    private const int Seed = 9999;

    private readonly Option<int> _files = new("--files") { Description = "How many requests.", DefaultValueFactory = _ => 500 };
    private readonly Option<bool> _again = new("--again") { Description = "Throw away what a run that was broken off left, and begin anew." };
    private readonly Option<bool> _once = new("--once") { Description = "Do nothing, instead of refusing, where there are files already." };

    public bool WritesEvents => true;

    public Command Build(IServiceProvider services)
    {
        var seed = new Command("seed", "Fill an empty development database with a made-up city. Nothing may be serving it meanwhile.") { _files, _again, _once };
        seed.SetAction((parsed, ct) => Run(
            services, parsed.InvocationConfiguration.Output, new(parsed.GetValue(_files), parsed.GetValue(_again), parsed.GetValue(_once)), ct));
        return seed;
    }

    private static async Task<int> Run(IServiceProvider services, TextWriter output, Wish wish, CancellationToken ct)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            throw new RefusalException("A made-up city is for development alone. Set ASPNETCORE_ENVIRONMENT=Development if this is no real city.");

        var mark = services.GetRequiredService<StoryMark>();
        if (await mark.BrokenOff(ct) is null && !await HasEmptyStage(services, ct))
            return wish.Once ? 0 : throw new RefusalException("This city already has files, and a demo is for an empty one alone. Nothing was added.");

        await using var alone = await StageLock.Alone(services.GetRequiredService<ConnectionStrings>(), ct);
        if (await mark.BrokenOff(ct) is { } begun)
        {
            if (!wish.Again) throw new RefusalException(StoryMark.Sentence(begun));
            await output.WriteLineAsync("An earlier run was broken off. What it left is thrown away.");
            await services.GetRequiredService<HalfStory>().Clear(ct);
            await services.GetRequiredService<EngineMark>().Claim(ct);
        }

        await Play(services, output, wish.Files, ct);
        return 0;
    }

    private static async Task Play(IServiceProvider services, TextWriter output, int files, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await using var stage = Stage(services.GetRequiredService<IConfiguration>());
        await output.WriteLineAsync("Playing a year in a made-up city.");
        var steps = await stage.Services.GetRequiredService<StoryPlayer>().Play(new StoryPlan(files, services.GetRequiredService<TimeProvider>().GetUtcNow(), Seed), ct);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{files} requests in {steps} steps took {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s."));
    }

    private static async Task<bool> HasEmptyStage(IServiceProvider services, CancellationToken ct)
    {
        foreach (var story in services.GetServices<IStory>())
            if (!await story.HasEmptyStage(ct)) return false;
        return true;
    }

    // The product once more, on the clock of the story. It never serves, and delivers nothing by itself.
    private static WebApplication Stage(IConfiguration settings) => HostApplication.Build(Environments.Development, builder =>
    {
        var clock = new StoryClock();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton<StoryPlayer>();
        builder.Configuration.AddConfiguration(settings);
        // What is told to made-up people of a year ago goes to no mail server, whatever the settings say.
        builder.Configuration.AddInMemoryCollection(
            [new("Mail:Off", "true"), new("Logging:LogLevel:Default", "Warning"), new("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error")]);
    });

    private sealed record Wish(int Files, bool Again, bool Once);
}
