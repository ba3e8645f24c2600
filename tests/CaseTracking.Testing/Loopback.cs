using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CaseTracking.Testing;

/// <summary>Ports on this machine alone.</summary>
public static class Loopback
{
    // Below the ports that the system gives to outgoing connections, or one of those could take it before we listen.
    private const int Lowest = 15_000;
    private const int Highest = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>A port nobody listened on a moment ago, and that no other test of this process was given.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            if (Given.TryAdd(port, true) && IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
