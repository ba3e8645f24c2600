using System.Globalization;
using System.Net;
using Xunit;

namespace CaseTracking.RunningProduct;

/// <summary>An open page: reads server-sent events as a browser does.</summary>
public sealed class LiveListener : IDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;

    private LiveListener(HttpResponseMessage answer, Stream body, long last) => (_answer, _lines, Last) = (answer, new StreamReader(body), last);

    /// <summary>The last version that was told of; what a browser says when it comes back.</summary>
    public long Last { get; private set; }

    /// <summary>What the answer says beside its body.</summary>
    public HttpResponseMessage Answer => _answer;

    /// <summary>Every line that came so far, comments too.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Opens a stream; with what was seen last, as a browser that lost it does.</summary>
    public static async Task<LiveListener> Open(HttpClient http, string address, long last = 0)
    {
        ArgumentNullException.ThrowIfNull(http);
        var answer = await Ask(http, address, last);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new LiveListener(answer, await answer.Content.ReadAsStreamAsync(), last);
    }

    /// <summary>Asks for a stream and does not read it.</summary>
    public static async Task<HttpResponseMessage> Ask(HttpClient http, string address, long last = 0)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/event-stream");
        if (last > 0) request.Headers.Add("Last-Event-ID", last.ToString(CultureInfo.InvariantCulture));
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Waits for the next version.</summary>
    /// <returns>The version; nothing when the stream ended.</returns>
    public async Task<long?> Next(CancellationToken ct = default)
    {
        while (await Line(ct) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return Last = long.Parse(line.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>Reads on until this version, or a later one, is told of.</summary>
    public async Task Until(long version, CancellationToken ct = default)
    {
        while (Last < version)
            if (await Next(ct) is null) Assert.Fail($"The stream ended at {Last}, before {version}.");
    }

    /// <summary>Reads until the stream ends.</summary>
    public async Task End(CancellationToken ct = default)
    {
        while (await Line(ct) is not null) { }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
    }

    /// <summary>The next line as it came; nothing when the stream ended.</summary>
    public async Task<string?> Line(CancellationToken ct)
    {
        try
        {
            if (await _lines.ReadLineAsync(ct) is not { } line) return null;
            Lines.Add(line);
            return line;
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return null;
        }
    }
}
