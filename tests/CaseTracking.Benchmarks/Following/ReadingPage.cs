using CaseTracking.RunningProduct;

namespace CaseTracking.Benchmarks.Following;

/// <summary>One open page that notes how late it heard of each change.</summary>
internal sealed class ReadingPage(int request, Changes changes) : IAsyncDisposable
{
    private LiveListener _listener = null!;
    private Task _reading = Task.CompletedTask;
    private CancellationTokenSource _leave = new();

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
        _leave = new CancellationTokenSource();
        _reading = Task.Run(Read);
    }

    /// <summary>Cuts the connection: a stream that is disposed while it is read would first be read to its end.</summary>
    public async Task Lose()
    {
        await _leave.CancelAsync();
        await _reading;
        _listener.Dispose();
        _leave.Dispose();
    }

    public ValueTask DisposeAsync() => new(Lose());

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
            return await _listener.Next(_leave.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
