using System.Diagnostics;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>Counts what one request asks the database: two requests that ask alike take alike long.</summary>
internal sealed class DatabaseQuestions : IDisposable
{
    private readonly ActivityTraceId _trace = ActivityTraceId.CreateRandom();
    private readonly ActivityListener _listener;
    private int _count;

    public DatabaseQuestions()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == _trace) Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public string TraceId => _trace.ToHexString();

    /// <summary>The header by which the request is known again.</summary>
    public string TraceParent => $"00-{TraceId}-{ActivitySpanId.CreateRandom().ToHexString()}-01";

    public int Count => Volatile.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
