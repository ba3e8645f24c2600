using CaseTracking.EventSourcing.Schema;
using Npgsql;
using Xunit;

namespace CaseTracking.Testing;

/// <summary>
/// A <see cref="TestDatabase"/> for as long as a test class runs. A test project derives one class that names its scripts and takes it
/// by <c>IClassFixture</c>: <c>public sealed class StoreDatabase() : DatabaseFixture(new SchemaScripts(…))</c>.
/// </summary>
public abstract class DatabaseFixture(params SchemaScripts[] scripts) : IAsyncLifetime
{
    private TestDatabase? database;

    /// <summary>The database, present once the class fixture is made.</summary>
    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    /// <summary>As the application role.</summary>
    public NpgsqlDataSource DataSource => Database.DataSource;

    /// <summary>As the owner of the schemas.</summary>
    public NpgsqlDataSource Owner => Database.Owner;

    /// <summary>As the role of rebuilds.</summary>
    public NpgsqlDataSource Rebuild => Database.Rebuild;

    /// <summary>As the login itself: may do everything.</summary>
    public NpgsqlDataSource Superuser => Database.Superuser;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() => database = await TestDatabase.Create(scripts);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
