using System.Globalization;

namespace CaseTracking.Benchmarks.Measuring;

/// <summary>What to measure, and how long.</summary>
internal sealed record Settings(string Benchmark)
{
    public const string Usage = "usage: build/bench append|decide|import|werklijst|volgen|nieuws [--json FILE] [--seconds N] [--rounds N] [--connections N,N]";

    public string? JsonFile { get; private init; }

    public TimeSpan Round { get; private init; } = TimeSpan.FromSeconds(8);

    public TimeSpan WarmUp => Round / 2;

    public int Rounds { get; private init; } = 3;

    public IReadOnlyList<int> Connections { get; private init; } = [1, 8, 32];

    /// <summary><see langword="null"/> when the arguments are not understood.</summary>
    public static Settings? Parse(string[] arguments)
    {
        if (arguments is not ["append" or "decide" or "import" or "werklijst" or "volgen" or "nieuws", .. var rest] || rest.Length % 2 != 0) return null;

        var settings = new Settings(arguments[0]);
        for (var i = 0; i < rest.Length && settings is not null; i += 2) settings = settings.With(rest[i], rest[i + 1]);
        return settings;
    }

    private Settings? With(string option, string value) => option switch
    {
        "--json" => this with { JsonFile = value },
        "--seconds" when Number(value) is { } n => this with { Round = TimeSpan.FromSeconds(n) },
        "--rounds" when Number(value) is { } n => this with { Rounds = n },
        "--connections" when value.Split(',').Select(Number).ToList() is var all && !all.Contains(null) =>
            this with { Connections = [.. all.OfType<int>()] },
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
