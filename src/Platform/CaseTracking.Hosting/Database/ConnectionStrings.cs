using CaseTracking.EventSourcing.Schema;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>
/// Makes a connection string per database role out of <c>ConnectionStrings:CaseTracking</c>. The owner and the rebuild role may log in
/// on their own (<c>ConnectionStrings:CaseTrackingOwner</c>, <c>ConnectionStrings:CaseTrackingRebuild</c>), so that the running host
/// need not be able to become either.
/// </summary>
public sealed class ConnectionStrings(IConfiguration configuration)
{
    private const string Main = "CaseTracking";

    /// <summary>As the application role: what requests use.</summary>
    public string Application => ForManySmallRequests(As(DatabaseRoles.Application, Base(Main), poolSize: 50));

    /// <summary>As the owner of every schema.</summary>
    public string Owner => As(DatabaseRoles.Owner, Base("CaseTrackingOwner"), poolSize: 4);

    /// <summary>As the role of rebuilds, which can send no message.</summary>
    public string Rebuild => As(DatabaseRoles.Rebuild, Base("CaseTrackingRebuild"), poolSize: 10);

    /// <summary>As the role that only reads.</summary>
    public string Reader => As(DatabaseRoles.Reader, Base(Main), poolSize: 10);

    /// <summary>As the login that migrates, before the roles exist: no role chosen, no pool, no limit on how long a statement runs.</summary>
    public string Migration => Unpooled(Base("CaseTrackingOwner"));

    /// <summary>As the login of the application, no role chosen: can look at a database that has no roles yet.</summary>
    public string Login => Unpooled(Base(Main));

    private NpgsqlConnectionStringBuilder Base(string name) =>
        new(configuration.GetConnectionString(name) ?? configuration.GetConnectionString(Main)
            ?? throw new RefusalException($"No database is configured: set ConnectionStrings__{Main} or start with build/run."));

    // A reset before each use costs the server more than a small append does. Requests leave nothing to reset: no settings, temporary
    // tables or listeners, and who takes a lock of the session gives it back. Our statements look rows up by key: a plan made once
    // is as good as one made for each value, and making it costs more than running it.
    private static string ForManySmallRequests(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        builder.Options = $"{builder.Options} -c plan_cache_mode=force_generic_plan";
        return builder.ConnectionString;
    }

    private static string Unpooled(NpgsqlConnectionStringBuilder connection)
    {
        connection.Pooling = false;
        connection.CommandTimeout = 0;
        connection.ApplicationName ??= "casetracking-migrations";
        return connection.ConnectionString;
    }

    private static string As(string role, NpgsqlConnectionStringBuilder connection, int poolSize)
    {
        // The role comes with the start-up packet, so a connection that the pool resets falls back to it and to nothing else.
        connection.Options = $"{connection.Options} -c role={role}".TrimStart();
        connection.ApplicationName ??= role;
        SetUnlessGiven(connection, "Maximum Pool Size", poolSize);
        SetUnlessGiven(connection, "Timeout", 15);
        SetUnlessGiven(connection, "Command Timeout", 30);
        SetUnlessGiven(connection, "Max Auto Prepare", 200);
        SetUnlessGiven(connection, "Auto Prepare Min Usages", 2);
        return connection.ConnectionString;
    }

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder connection, string keyword, int value)
    {
        if (!connection.ContainsKey(keyword) || !connection.ShouldSerialize(keyword)) connection[keyword] = value;
    }
}
