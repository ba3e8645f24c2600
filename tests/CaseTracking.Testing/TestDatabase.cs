using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaseTracking.Testing;

/// <summary>
/// A database of its own for one test class, on the server of <c>ConnectionStrings__CaseTracking</c>. It is cloned from a template that
/// has had the scripts, which takes about 60 ms, and dropped at the end.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string server;

    private TestDatabase(string server, string name)
    {
        this.server = server;
        ConnectionString = TemplateDatabase.Named(server, name);
        Name = name;
        Configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:CaseTracking", ConnectionString)])
            .Build();
        var strings = new ConnectionStrings(Configuration);
        DataSource = NpgsqlDataSource.Create(strings.Application);
        Owner = NpgsqlDataSource.Create(strings.Owner);
        Rebuild = NpgsqlDataSource.Create(strings.Rebuild);
        Reader = NpgsqlDataSource.Create(strings.Reader);
        Superuser = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <summary>Name of the database.</summary>
    public string Name { get; }

    /// <summary>The login itself, no role chosen; what a host under test is configured with.</summary>
    public string ConnectionString { get; }

    /// <summary>Holds <c>ConnectionStrings:CaseTracking</c> alone.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>As the application role.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>As the owner of the schemas.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>As the role of rebuilds.</summary>
    public NpgsqlDataSource Rebuild { get; }

    /// <summary>As the role that only reads.</summary>
    public NpgsqlDataSource Reader { get; }

    /// <summary>As the login itself: may do everything.</summary>
    public NpgsqlDataSource Superuser { get; }

    /// <summary>Makes a database that has had <paramref name="scripts"/>.</summary>
    public static Task<TestDatabase> Create(params SchemaScripts[] scripts) => CreateOn(Server, scripts);

    /// <summary>The same on another server, for example a <see cref="PostgresServer"/> that is going to be killed.</summary>
    public static async Task<TestDatabase> CreateOn(string server, params SchemaScripts[] scripts)
    {
        var template = await TemplateDatabase.Ensure(server, scripts);
        return await Clone(server, template);
    }

    /// <summary>Makes a database without anything in it.</summary>
    public static Task<TestDatabase> CreateEmpty(string? server = null) => Clone(server ?? Server, "template1");

    private static string Server => Environment.GetEnvironmentVariable("ConnectionStrings__CaseTracking")
        ?? throw new InvalidOperationException("The tests need a PostgreSQL server: run build/test, or set ConnectionStrings__CaseTracking.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var source in (NpgsqlDataSource[])[DataSource, Owner, Rebuild, Reader, Superuser]) await source.DisposeAsync();
        await TemplateDatabase.Execute(server, $"drop database if exists {Name} with (force)");
    }

    private static async Task<TestDatabase> Clone(string server, string template)
    {
        var name = $"ct_test_{Guid.NewGuid():N}";
        await TemplateDatabase.Execute(server, $"create database {name} template {template}");
        return new(server, name);
    }
}
