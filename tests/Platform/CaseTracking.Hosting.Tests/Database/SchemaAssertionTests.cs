using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Database;

public sealed class SchemaAssertionTests : IAsyncLifetime
{
    private const string Everything =
        """
        create table {schema}.item (id uuid primary key, name varchar(20) not null default 'none', no bigint, price numeric check (price > 0));
        create table {schema}.line (id uuid references {schema}.item (id), amount int not null);
        create sequence {schema}.number owned by {schema}.item.no;
        create index item_name on {schema}.item (name);
        create function {schema}.refuse() returns trigger language plpgsql as $$
            begin raise exception 'rows of {schema} stay'; end $$;
        create trigger item_stays before delete on {schema}.item for each row execute function {schema}.refuse();
        create view {schema}.cheap as select id from {schema}.item where price < 10;
        grant select, insert on {schema}.item to casetracking_app;
        """;

    private static readonly SchemaScripts Scripts = ScriptAssembly.Shop(("0001_everything", Everything));
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.Create(Scripts);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_database_made_by_the_scripts_differs_in_nothing_and_is_left_alone()
    {
        Assert.Empty(await database.Migrator(Scripts).Assert());
        Assert.Equal(0, await database.Superuser.Single<long>("select count(*) from pg_namespace where nspname like 'zz\\_%'"));
    }

    [Theory]
    [InlineData("alter table shop.item add extra int", "+ shop: column item.extra: integer")]
    [InlineData("alter table shop.item alter name type text", "- shop: column item.name: character varying(20) not null")]
    [InlineData("alter table shop.item alter name drop default", "+ shop: column item.name: character varying(20) not null collate")]
    [InlineData("alter table shop.line alter amount drop not null", "- shop: column line.amount: integer not null")]
    [InlineData("drop index shop.item_name", "- shop: index on item: CREATE INDEX item_name")]
    [InlineData("create index planted on shop.item (price)", "+ shop: index on item: CREATE INDEX planted")]
    [InlineData("alter table shop.item drop constraint item_price_check", "- shop: constraint item_price_check on item")]
    [InlineData("drop trigger item_stays on shop.item", "- shop: trigger item_stays on item")]
    [InlineData("alter table shop.item disable trigger item_stays", "+ shop: trigger item_stays on item")]
    [InlineData(
        "create or replace function shop.refuse() returns trigger language plpgsql as $$ begin return null; end $$", "+ shop: function shop.refuse()")]
    [InlineData("alter sequence shop.number increment 2", "+ shop: sequence number")]
    [InlineData("create table shop.planted (id int)", "+ shop: table planted")]
    [InlineData("create or replace view shop.cheap as select id from shop.item where price < 20", "+ shop: view cheap")]
    [InlineData("grant delete on shop.item to casetracking_app", "+ shop: grant on item: DELETE to casetracking_app")]
    [InlineData("revoke insert on shop.item from casetracking_app", "- shop: grant on item: INSERT to casetracking_app")]
    [InlineData("grant create on schema shop to casetracking_app", "+ shop: grant on schema: CREATE to casetracking_app")]
    [InlineData("grant update (name) on shop.item to casetracking_app", "+ shop: grant on item.name: UPDATE to casetracking_app")]
    [InlineData("alter table shop.item owner to postgres", "- shop: table item: owner casetracking_owner")]
    [InlineData("alter table shop.item enable row level security", "+ shop: table item: owner casetracking_owner")]
    public async Task A_planted_difference_is_named(string planted, string line)
    {
        await database.Superuser.Execute(planted);

        var differences = await database.Migrator(Scripts).Assert();

        Assert.Contains(differences, difference => difference.ToString().StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_script_that_was_not_applied_shows_as_missing()
    {
        var newer = ScriptAssembly.Shop(("0001_everything", Everything), ("0002_more", "create table {schema}.more (id int)"));

        var differences = await database.Migrator(newer).Assert();

        Assert.Contains(differences, d => d.Kind == SchemaDifferenceKind.Missing && d.Line.StartsWith("table more", StringComparison.Ordinal));
        Assert.DoesNotContain(differences, d => d.Kind == SchemaDifferenceKind.Unexpected);
    }
}
