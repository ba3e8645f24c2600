using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Database;

/// <summary>What belongs to a whole server and so needs one of its own.</summary>
public sealed class OwnServerTests
{
    private static readonly SchemaScripts Scripts = ScriptAssembly.Shop(("0001_table", "create table {schema}.line (text text)"));

    [Fact]
    public async Task Databases_that_are_migrated_at_the_same_moment_on_a_new_server_share_the_roles()
    {
        await using var server = await PostgresServer.Start();
        var databases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TestDatabase.CreateEmpty(server.ConnectionString)));

        await Task.WhenAll(databases.Select(database => database.Migrator(Scripts).Apply()));

        foreach (var database in databases) await database.DisposeAsync();
    }

    [Fact]
    public async Task Asserting_on_a_new_server_names_everything_as_missing_and_makes_no_role()
    {
        await using var server = await PostgresServer.Start();
        await using var database = await TestDatabase.CreateEmpty(server.ConnectionString);

        var differences = await database.Migrator(Scripts).Assert();

        Assert.Contains(differences, d => d.Kind == SchemaDifferenceKind.Missing && d.Line.StartsWith("table line", StringComparison.Ordinal));
        Assert.Equal(0, await database.Superuser.Single<long>("select count(*) from pg_roles where rolname like 'casetracking%'"));
    }

    [Fact]
    public async Task A_login_that_is_no_superuser_can_migrate_and_then_serve()
    {
        await using var server = await PostgresServer.Start();
        await using var database = await TestDatabase.CreateEmpty(server.ConnectionString);
        await database.Superuser.Execute(
            $"create role city login createrole password 'p'; grant create on database {database.Name} to city");
        var login = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "city", Password = "p" }.ConnectionString;
        var strings = new ConnectionStrings(new Microsoft.Extensions.Configuration.ConfigurationManager { ["ConnectionStrings:CaseTracking"] = login });
        var migrator = new Migrator(strings, [Scripts]);

        Assert.NotEmpty(await migrator.Apply());
        Assert.Empty(await migrator.Assert());

        await using var application = NpgsqlDataSource.Create(strings.Application);
        Assert.Equal(DatabaseRoles.Application, await application.Single<string>("select current_user::text"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_with_what_it_confirmed()
    {
        await using var server = await PostgresServer.Start();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await source.Execute("create table kept (no int); insert into kept values (1)");

        await server.Kill();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => source.Single<int>("select no from kept"));
        await server.StartAgain();

        source.Clear();
        Assert.Equal(1, await source.Single<int>("select no from kept"));
    }
}
