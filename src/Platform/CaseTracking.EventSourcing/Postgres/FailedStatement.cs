using System.Data;
using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>Keeps a statement that failed from spoiling the next one on its connection.</summary>
internal static class FailedStatement
{
    /// <summary>
    /// Does the work. Where it fails or is cancelled, the connection forgets what it prepared: the driver takes a statement for prepared
    /// that failed while its values were bound, does not know which columns it has, and reads its next answer wrong, commit or not.
    /// </summary>
    public static async Task<T> Guard<T>(NpgsqlConnection connection, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is PostgresException or OperationCanceledException && connection.State == ConnectionState.Open)
        {
            connection.UnprepareAll();
            throw;
        }
    }
}
