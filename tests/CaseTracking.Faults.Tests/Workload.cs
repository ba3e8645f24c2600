using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace CaseTracking.Faults.Tests;

/// <summary>
/// Citizens who file and an employee who completes, without pause. Every command carries a key and is repeated until it is answered,
/// except one filing in ten, which is sent once and left to its fate.
/// </summary>
internal sealed class Workload : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Uri[] _hosts;
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _enough = new();
    private readonly Task[] _clients;
    private int _turn;

    /// <param name="staff">Cookies of an employee who is signed in; <see langword="null"/> for citizens alone.</param>
    /// <param name="hosts">Asked in turn.</param>
    public Workload(CookieContainer? staff, params Uri[] hosts)
    {
        _hosts = hosts;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = staff ?? new(), ConnectTimeout = TimeSpan.FromSeconds(2) })
        {
            Timeout = TimeSpan.FromSeconds(10),
        };
        _clients = [.. Enumerable.Range(0, 4).Select(n => Task.Run(() => Client(completes: staff is not null, n)))];
    }

    /// <summary>Filings that were confirmed: key and address of the new file.</summary>
    public ConcurrentDictionary<string, string> Filed { get; } = new();

    /// <summary>Files of which it was confirmed that they are complete.</summary>
    public ConcurrentBag<string> Completed { get; } = [];

    /// <summary>Keys of filings that were never answered: stored once, or not at all.</summary>
    public ConcurrentBag<string> Unanswered { get; } = [];

    /// <summary>Answers that no fault explains; a test fails on the first.</summary>
    public ConcurrentBag<string> Unexpected { get; } = [];

    /// <summary>Commands confirmed so far.</summary>
    public int Confirmed => Filed.Count + Completed.Count;

    /// <summary>Waits for some more confirmed commands.</summary>
    public Task More(int commands)
    {
        var goal = Confirmed + commands;
        return Testing.Eventually.Holds(() => Confirmed >= goal || !Unexpected.IsEmpty, $"{commands} more commands are confirmed", Patience);
    }

    /// <summary>Sends nothing new, and waits for what is under way.</summary>
    public async Task Stop()
    {
        await _enough.CancelAsync();
        await Task.WhenAll(_clients);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        _enough.Dispose();
        _http.Dispose();
    }

    private async Task Client(bool completes, int number)
    {
        for (var round = number; !_enough.IsCancellationRequested; round++)
        {
            var key = Guid.NewGuid().ToString();
            using var filed = await Send("/api/v1/dossiers", key, Requests.Filing(), HttpStatusCode.Created, repeat: round % 10 != 0);
            if (filed is null)
            {
                Unanswered.Add(key);
                continue;
            }

            var file = filed.Headers.Location!.OriginalString;
            Filed[key] = file;
            if (!completes || round % 3 != 0) continue;
            using var completed = await Send(
                $"{file}/volledigverklaring", Guid.NewGuid().ToString(), null, HttpStatusCode.NoContent, repeat: true, version: filed.Headers.ETag);
            if (completed is not null) Completed.Add(file);
        }
    }

    private async Task<HttpResponseMessage?> Send(string path, string key, object? body, HttpStatusCode success, bool repeat, EntityTagHeaderValue? version = null)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var deadline = TimeProvider.System.GetTimestamp();
        do
        {
            var answer = await Try(path, key, body, version);
            if (answer?.StatusCode == success) return answer;
            if (answer is not null && !Explained(answer)) Unexpected.Add($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            answer?.Dispose();
        }
        while (repeat && Unexpected.IsEmpty && TimeProvider.System.GetElapsedTime(deadline) < Patience && await pause.WaitForNextTickAsync());
        return null;
    }

    private async Task<HttpResponseMessage?> Try(string path, string key, object? body, EntityTagHeaderValue? version)
    {
        var host = _hosts[Interlocked.Increment(ref _turn) % _hosts.Length];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        if (version is not null) request.Headers.IfMatch.Add(version);
        try
        {
            return await _http.SendAsync(request);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    // 409 says that the same command is still running: the client that was cut off asked again at once.
    private static bool Explained(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict;
}
