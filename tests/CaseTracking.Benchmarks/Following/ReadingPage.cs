using CaseTracking.RunningProduct;

namespace CaseTracking.Benchmarks.Following;

/// <summary>One open page that notes how late it heard of each change.</summary>
internal sealed class ReadingPage(int request, Changes changes)
{
    private LiveListener _listener = null!;
    private Task _reading = Task.CompletedTask;

    public int Request => request;

    public long Last { get; private set; } = 1;

    /// <summary>In stopwatch ticks; what was missed while away is no delay of delivery.</summary>
    public List<long> Delays { get; } = [];

    public static async Task<ReadingPage> Open(HttpClient http, int request, Changes changes)
    {
        var page = new ReadingPage(request, changes);
        await page.Return(http);
        return page;
    }

    public async Task Return(HttpClient http)
    {
        _listener = await LiveListener.Open(http, $"/volgen/{Timelines.Code(request)}/nieuws", Last);
        _reading = Task.Run(Read);
    }

    public async Task Lose()
    {
        _listener.Dispose();
        await _reading;
    }

    private async Task Read()
    {
        var missed = changes.Version(request);
        while (await Next() is { } version)
        {
            Delays.AddRange(changes.Delays(request, Math.Max(Last, missed), version));
            Last = version;
        }
    }

    private async Task<long?> Next()
    {
        try
        {
            return await _listener.Next();
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }
}
