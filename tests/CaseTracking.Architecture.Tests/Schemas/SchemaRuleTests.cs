using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Schemas;

public sealed class SchemaRuleTests
{
    private static readonly string[] Own = ["{schema}.", "{DossiersModule.Schema}."];

    [Theory]
    [InlineData("select * from welzijn.kluis")]
    [InlineData("select * from \"welzijn\".\"kluis\"")]
    [InlineData("select nextval('welzijn.nummer')")]
    public void The_rule_bites_on_a_foreign_schema(string sql) => Assert.Single(SchemaRule.Foreign(sql, ["welzijn", "klachten"]));

    [Fact]
    public void The_rule_bites_on_a_search_path() => Assert.True(SchemaRule.MovesSearchPath("set local search_path to anywhere"));

    [Theory]
    [InlineData("Wij verwijzen naar welzijn. Daar helpt men u.")]
    [InlineData("select 1 -- welzijn.kluis is not ours")]
    [InlineData("/css/welzijn.css")]
    public void The_rule_lets_a_word_that_is_no_schema_pass(string text) => Offence.None(SchemaRule.Foreign(text, ["welzijn"]));

    [Theory]
    [InlineData("select * from kluis")]
    [InlineData("select * from {schema}.a join b on true")]
    [InlineData("insert into kluis (id) values ($1)")]
    [InlineData("update kluis set id = $1")]
    [InlineData("delete from kluis")]
    [InlineData("create table kluis (id uuid)")]
    [InlineData("create table {schema}.a (id uuid references kluis (id))")]
    [InlineData("select * from {WelzijnModule.Schema}.kluis")]
    [InlineData("select * from {table}")]
    public void The_rule_bites_on_a_table_without_the_own_schema(string sql) => Assert.Single(SchemaRule.Unqualified(sql, Own));

    [Theory]
    [InlineData("select * from {DossiersModule.Schema}.kluis for update skip locked")]
    [InlineData("with oud as (delete from {schema}.a returning id) select id from oud")]
    [InlineData("select x from unnest($1) as x where x is distinct from y")]
    [InlineData("select extract(epoch from op) from {schema}.a")]
    [InlineData("insert into {schema}.a values (1) on conflict (id) do update set id = 2")]
    [InlineData("grant select, update on {schema}.a to casetracking_app")]
    [InlineData("-- taken from elsewhere\ncreate table if not exists {schema}.a (id uuid references {schema}.b (id) on update cascade)")]
    public void The_rule_lets_own_tables_pass(string sql) => Offence.None(SchemaRule.Unqualified(sql, Own));
}
