using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Database;

public sealed class RoleTests : IAsyncLifetime
{
    private static readonly SchemaScripts Scripts = ScriptAssembly.Shop(("0001_table", "create table {schema}.line (text text)"));
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.Create(Scripts);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Each_data_source_works_as_its_role()
    {
        Assert.Equal(DatabaseRoles.Application, await WhoAmI(database.DataSource));
        Assert.Equal(DatabaseRoles.Owner, await WhoAmI(database.Owner));
        Assert.Equal(DatabaseRoles.Rebuild, await WhoAmI(database.Rebuild));
        Assert.Equal(DatabaseRoles.Reader, await WhoAmI(database.Reader));
    }

    [Fact]
    public async Task A_connection_that_comes_back_from_the_pool_still_has_its_role()
    {
        var one = new NpgsqlConnectionStringBuilder(new ConnectionStrings(database.Configuration).Application) { MaxPoolSize = 1 };
        await using var source = NpgsqlDataSource.Create(one);
        var first = await source.Single<int>("select pg_backend_pid()");

        Assert.Equal(DatabaseRoles.Application, await WhoAmI(source));
        Assert.Equal(first, await source.Single<int>("select pg_backend_pid()"));
    }

    [Fact]
    public async Task What_scripts_make_belongs_to_the_owner_role() =>
        Assert.Equal(
            DatabaseRoles.Owner, await database.Superuser.Single<string>("select tableowner::text from pg_tables where schemaname = 'shop'"));

    [Fact]
    public async Task The_application_may_do_only_what_a_script_granted()
    {
        var fault = await Assert.ThrowsAsync<PostgresException>(() => database.DataSource.Execute("insert into shop.line values ('x')"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fault.SqlState);
    }

    [Fact]
    public void Options_of_the_connection_string_are_kept_and_own_logins_win()
    {
        var strings = new ConnectionStrings(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("ConnectionStrings:CaseTracking", "Host=a;Username=app;Options=-c work_mem=8MB;Maximum Pool Size=7"),
            new("ConnectionStrings:CaseTrackingOwner", "Host=a;Username=migrations"),
        ]).Build());

        var application = new NpgsqlConnectionStringBuilder(strings.Application);
        Assert.StartsWith("-c work_mem=8MB -c role=casetracking_app", application.Options, StringComparison.Ordinal);
        Assert.Equal(7, application.MaxPoolSize);
        Assert.Equal("migrations", new NpgsqlConnectionStringBuilder(strings.Owner).Username);
        Assert.Equal("app", new NpgsqlConnectionStringBuilder(strings.Rebuild).Username);
    }

    [Fact]
    public void Without_a_connection_string_the_refusal_says_what_to_set()
    {
        var strings = new ConnectionStrings(new ConfigurationBuilder().Build());

        Assert.Contains("ConnectionStrings__CaseTracking", Assert.Throws<RefusalException>(() => strings.Application).Message, StringComparison.Ordinal);
    }

    private static Task<string> WhoAmI(NpgsqlDataSource source) => source.Single<string>("select current_user::text");
}
