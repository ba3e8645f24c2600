using System.Net;
using System.Net.Sockets;

namespace CaseTracking.Testing;

/// <summary>Ports on this machine alone.</summary>
public static class Loopback
{
    /// <summary>A port nobody listened on a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
