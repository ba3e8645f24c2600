using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Database;

public sealed class MigratorTests : IAsyncLifetime
{
    private static readonly (string, string) Table =
        ("0001_table", "create table {schema}.line (no bigint generated always as identity, text text not null)");

    private static readonly (string, string) First = ("0002_first", "insert into {schema}.line (text) values ('first')");
    private static readonly (string, string) Second = ("0010_second", "insert into {schema}.line (text) values ('second')");
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateEmpty();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Scripts_run_once_and_in_the_order_of_their_numbers()
    {
        var scripts = ScriptAssembly.Shop(Second, Table, First);

        Assert.Equal(
            ["shop/module/0001_table", "shop/module/0002_first", "shop/module/0010_second"], await database.Migrator(scripts).Apply());
        Assert.Empty(await database.Migrator(scripts).Apply());
        Assert.Equal("first,second", await Lines());
    }

    [Fact]
    public async Task Only_what_is_new_runs_on_a_database_of_an_earlier_version()
    {
        await database.Migrator(ScriptAssembly.Shop(Table, First)).Apply();

        Assert.Equal(["shop/module/0010_second"], await database.Migrator(ScriptAssembly.Shop(Table, First, Second)).Apply());
        Assert.Equal("first,second", await Lines());
    }

    [Fact]
    public async Task Hosts_that_apply_at_the_same_moment_run_each_script_once()
    {
        var scripts = ScriptAssembly.Shop(Table, First, Second);

        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.Migrator(scripts).Apply()));

        Assert.Single(applied, scripts => scripts.Count == 3);
        Assert.Equal(7, applied.Count(scripts => scripts.Count == 0));
        Assert.Equal("first,second", await Lines());
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind_and_those_before_it_stay()
    {
        var broken = ("0010_broken", "insert into {schema}.line (text) values ('half'); select 1 / 0");

        var fault = await Assert.ThrowsAsync<PostgresException>(() => database.Migrator(ScriptAssembly.Shop(Table, First, broken)).Apply());

        Assert.Equal(PostgresErrorCodes.DivisionByZero, fault.SqlState);
        Assert.Equal("first", await Lines());
        Assert.Equal(["shop/module/0010_second"], await database.Migrator(ScriptAssembly.Shop(Table, First, Second)).Apply());
    }

    [Fact]
    public async Task A_script_that_changed_after_it_was_applied_is_refused_and_nothing_new_runs()
    {
        await database.Migrator(ScriptAssembly.Shop(Table, First)).Apply();
        var changed = (First.Item1, First.Item2.Replace("first", "edited", StringComparison.Ordinal));

        var refusal = await Assert.ThrowsAsync<ChangedScriptException>(
            () => database.Migrator(ScriptAssembly.Shop(Table, changed, Second)).Apply());

        Assert.Equal(["shop/module/0002_first"], refusal.Scripts);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal("first", await Lines());
    }

    [Fact]
    public async Task Other_line_endings_do_not_make_another_script()
    {
        await database.Migrator(ScriptAssembly.Shop(("0001_two_lines", "select 1;\nselect 2"))).Apply();

        Assert.Empty(await database.Migrator(ScriptAssembly.Shop(("0001_two_lines", "select 1;\r\nselect 2"))).Apply());
    }

    [Fact]
    public async Task A_database_that_is_newer_than_this_version_is_refused()
    {
        await database.Migrator(ScriptAssembly.Shop(Table, First)).Apply();
        var older = database.Migrator(ScriptAssembly.Shop(Table));

        var refusal = await Assert.ThrowsAsync<SchemaNotKnownException>(() => older.Apply());

        Assert.Equal(["shop/module/0002_first"], refusal.Check.Unknown);
        Assert.Throws<SchemaNotKnownException>((await older.Check()).ThrowUnlessReady);
    }

    [Fact]
    public async Task A_database_nobody_migrated_misses_everything_and_the_refusal_says_what_to_run()
    {
        var check = await database.Migrator(ScriptAssembly.Shop(Table, First)).Check();

        var refusal = Assert.Throws<SchemaNotKnownException>(check.ThrowUnlessReady);
        Assert.Equal(["shop/module/0001_table", "shop/module/0002_first"], refusal.Check.Missing);
        Assert.Contains("build/casetracking db apply", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migrated_database_is_ready()
    {
        var migrator = database.Migrator(ScriptAssembly.Shop(Table, First));
        await migrator.Apply();

        Assert.True((await migrator.Check()).IsReady);
    }

    private Task<string> Lines() => database.Superuser.Single<string>("select string_agg(text, ',' order by no) from shop.line");
}
