using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseTracking.Testing;

/// <summary>How a <see cref="SmtpSink"/> behaves.</summary>
public enum SmtpManner
{
    /// <summary>Takes every mail.</summary>
    Takes,

    /// <summary>Says 550 to the receiver, with the address in what it says, as servers do.</summary>
    RefusesReceiver,

    /// <summary>Says 450 to the receiver: come back later.</summary>
    Postpones,

    /// <summary>Accepts the connection and then says nothing.</summary>
    Hangs,
}

/// <summary>A mail server on loopback with just enough of the protocol; it can be told to be a bad one.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SmtpDelivery> _taken = new();
    private readonly Task _serving;

    /// <summary>Listens at once, on a free port.</summary>
    public SmtpSink(SmtpManner manner = SmtpManner.Takes)
    {
        Manner = manner;
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>How it behaves from the next command on.</summary>
    public SmtpManner Manner { get; set; }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails it took over, in order.</summary>
    public IReadOnlyCollection<SmtpDelivery> Taken => _taken;

    /// <summary>How often somebody came.</summary>
    public int Connections { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task Serve()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                sessions.Add(Session(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task Session(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            if (Manner != SmtpManner.Hangs) await Say(stream, "220 sink");
            var receivers = new List<string>();
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                await Say(stream, await Answer(line, receivers, stream, reader));
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            // The other side went away, or the test is over.
        }
    }

    private async Task<string> Answer(string line, List<string> receivers, NetworkStream stream, StreamReader reader)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (verb == "RCPT") return Receiver(line, receivers);
        if (verb != "DATA") return verb is "EHLO" or "HELO" or "MAIL" or "RSET" or "QUIT" ? "250 ok" : "500 unknown";

        await Say(stream, "354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } content && content != ".")
            text.Append(content.StartsWith("..", StringComparison.Ordinal) ? content[1..] : content).Append("\r\n");
        _taken.Enqueue(new([.. receivers], text.ToString()));
        receivers.Clear();
        return "250 taken";
    }

    private string Receiver(string line, List<string> receivers)
    {
        if (Manner == SmtpManner.RefusesReceiver) return $"550 5.1.1 {line[8..]} unknown";
        if (Manner == SmtpManner.Postpones) return $"450 4.2.0 {line[8..]} later";
        receivers.Add(line[9..].TrimEnd('>'));
        return "250 ok";
    }

    private static Task Say(NetworkStream stream, string line) => stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n")).AsTask();
}

/// <summary>A mail as a server took it over.</summary>
/// <param name="Receivers">As the envelope named them.</param>
/// <param name="Text">Headers and body, as sent.</param>
public sealed record SmtpDelivery(IReadOnlyList<string> Receivers, string Text);
