using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CaseTracking.Testing;

/// <summary>
/// Stands between a client and PostgreSQL, reads along in the protocol, counts what the client sends, and can cut a connection at any
/// message boundary, in either direction.
/// </summary>
public sealed class WireProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<char, int> _sent = new();
    private int _toServer = int.MaxValue;
    private int _toClient = int.MaxValue;

    /// <param name="connectionString">A client's way to the server; <see cref="ConnectionString"/> is the same by way of this proxy.</param>
    public WireProxy(string connectionString)
    {
        var way = new NpgsqlConnectionStringBuilder(connectionString);
        _server = (way.Host!, way.Port);
        _listener.Start();
        (way.Host, way.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        (way.SslMode, way.GssEncryptionMode) = (SslMode.Disable, GssEncryptionMode.Disable);
        ConnectionString = way.ConnectionString;
        _accepting = Accept();
    }

    /// <summary>Leads through the proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>Messages of a type the client sent: S for Sync (where it waits for the server), P for Parse, E for Execute, Q for a simple query.</summary>
    public int Sent(char type) => _sent.GetValueOrDefault(type);

    /// <summary>Starts counting anew.</summary>
    public void Reset() => _sent.Clear();

    /// <summary>Lets so many more messages through, then cuts every connection.</summary>
    /// <param name="toServer">Messages of the client that still arrive.</param>
    /// <param name="toClient">Messages of the server that still arrive.</param>
    public void CutAfter(int toServer = int.MaxValue, int toClient = int.MaxValue) => (_toServer, _toClient) = (toServer, toClient);

    /// <summary>Cuts no more.</summary>
    public void Heal() => CutAfter();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested) _connections.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
    }

    private async Task Serve(TcpClient accepted)
    {
        using var client = accepted;
        using var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var ways = new[] { Pass(client, server, fromClient: true, end), Pass(server, client, fromClient: false, end) };
        await Task.WhenAll(ways).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Pass(TcpClient from, TcpClient to, bool fromClient, CancellationTokenSource end)
    {
        try
        {
            var messages = new WireMessages(new BufferedStream(from.GetStream(), 1 << 16), startsWithStartup: fromClient);
            while (await messages.Next(end.Token) is var (type, bytes))
            {
                if (!(fromClient ? Admit(ref _toServer) : Admit(ref _toClient))) return;
                if (fromClient) _sent.AddOrUpdate(type, 1, (_, n) => n + 1);
                await to.GetStream().WriteAsync(bytes, end.Token);
            }
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private static bool Admit(ref int left) => Volatile.Read(ref left) == int.MaxValue || Interlocked.Decrement(ref left) >= 0;
}
