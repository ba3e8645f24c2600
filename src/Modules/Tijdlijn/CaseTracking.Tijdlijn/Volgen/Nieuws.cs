namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Patience for what was written a moment ago: at most two seconds, then the page shows what there is.</summary>
internal sealed class Nieuws(TimeProvider clock)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(100);

    public async Task<T?> Wacht<T>(Func<Task<T?>> lees, CancellationToken ct)
        where T : class
    {
        var begin = clock.GetTimestamp();
        while (true)
        {
            if (await lees() is { } gevonden) return gevonden;
            if (clock.GetElapsedTime(begin) >= Geduld) return null;
            await Task.Delay(Tussenpoos, clock, ct);
        }
    }
}
