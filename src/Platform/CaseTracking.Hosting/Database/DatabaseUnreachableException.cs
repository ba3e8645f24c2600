using System.Net.Sockets;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>No server answers at the address of the connection string.</summary>
public sealed class DatabaseUnreachableException(NpgsqlException cause)
    : RefusalException($"The database cannot be reached: {cause.InnerException?.Message ?? cause.Message}.", cause)
{
    internal static bool Explains(NpgsqlException cause) => cause.InnerException is SocketException;
}
