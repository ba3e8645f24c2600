using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CaseTracking.Faults.Tests;

/// <summary>
/// Stands between the host and PostgreSQL. Told so, it lets the next batch that stores something run to its end, the commit included,
/// and then cuts the connection instead of passing the answer on: the host cannot know what became of it.
/// </summary>
internal sealed class AnswerCutter : IAsyncDisposable
{
    private static readonly byte[] Stored = "INSERT 0 1\0"u8.ToArray();
    private static readonly byte[] Committed = [(byte)'Z', 0, 0, 0, 5, (byte)'I'];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Task _accepting;
    private int _armed;
    private int _cuts;

    public AnswerCutter(string connectionString)
    {
        _server = new(connectionString);
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
        _accepting = Accept();
    }

    /// <summary>Leads through here.</summary>
    public string ConnectionString { get; }

    /// <summary>Answers thrown away so far.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    public void CutNext() => Volatile.Write(ref _armed, 1);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var host = client;
        using var server = new TcpClient { NoDelay = true };
        host.NoDelay = true;
        await server.ConnectAsync(_server.Host!, _server.Port, _stop.Token);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Task[] ways = [host.GetStream().CopyToAsync(server.GetStream(), end.Token), Answer(server.GetStream(), host.GetStream(), end.Token)];
        await Task.WhenAny(ways);
        await end.CancelAsync();
    }

    private async Task Answer(NetworkStream server, NetworkStream host, CancellationToken ct)
    {
        var buffer = new byte[1 << 16];
        var held = new List<byte>();
        while (await server.ReadAsync(buffer, ct) is > 0 and var length)
        {
            held.AddRange(buffer.AsSpan(0, length));
            var answer = held.ToArray();
            if (Volatile.Read(ref _armed) == 1 && answer.AsSpan().IndexOf(Stored) >= 0)
            {
                // Not yet ready for the next query: the commit may still be under way.
                if (!answer.AsSpan().EndsWith(Committed)) continue;
                Volatile.Write(ref _armed, 0);
                Interlocked.Increment(ref _cuts);
                return;
            }

            await host.WriteAsync(answer, ct);
            held.Clear();
        }
    }
}
