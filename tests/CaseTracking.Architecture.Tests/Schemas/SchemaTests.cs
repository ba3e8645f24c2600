using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Schemas;

public sealed class SchemaTests
{
    private static readonly string[] PlatformSchemas = ["messaging", "web", "casetracking"];

    public static TheoryData<string> Modules => [.. ModuleTable.Modules.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_names_no_schema_but_its_own(string name) =>
        Offence.None(Texts(name).SelectMany(t => SchemaRule.Foreign(t.Text, Others(name)).Select(schema => $"{t.File} names {schema}")));

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_puts_its_own_schema_before_every_table(string name) =>
        Offence.None(Texts(name).Where(t => t.IsSql)
            .SelectMany(t => SchemaRule.Unqualified(t.Text, Own(t, name)).Select(table => $"{t.File} names {table}")));

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_leaves_the_search_path_alone(string name) =>
        Offence.None(Texts(name).Where(t => SchemaRule.MovesSearchPath(t.Text)).Select(t => t.File));

    [Fact]
    public void Platform_names_no_schema_of_a_module() =>
        Offence.None(Repository.Matching(@"^src/Platform/.*\.(cs|sql)$")
            .SelectMany(TextsOf)
            .SelectMany(t => SchemaRule.Foreign(t.Text, ModuleTable.Modules.Select(m => m.Schema)).Select(schema => $"{t.File} names {schema}")));

    [Fact]
    public void There_is_SQL_to_judge_in_scripts_and_in_code() =>
        Assert.Equal([".cs", ".sql"], ModuleTable.Modules.SelectMany(m => Texts(m.Name)).Where(t => t.IsSql)
            .Select(t => Path.GetExtension(t.File)).Distinct().Order(StringComparer.Ordinal));

    // Scripts get their schema from whoever runs them; code takes it from the one constant of its module.
    private static string[] Own(SqlText text, string module) =>
        text.File.EndsWith(".sql", StringComparison.Ordinal) ? ["{schema}."] : [$"{{{module}Module.Schema}}."];

    private static IEnumerable<string> Others(string module) =>
        PlatformSchemas.Concat(ModuleTable.Modules.Where(m => m.Name != module).Select(m => m.Schema));

    private static IEnumerable<SqlText> Texts(string module) =>
        Repository.Matching($@"^src/Modules/{module}/.*\.(cs|sql)$").SelectMany(TextsOf);

    private static IEnumerable<SqlText> TextsOf(string file) => file.EndsWith(".sql", StringComparison.Ordinal)
        ? [new SqlText(file, Repository.Read(file), true)]
        : SourceText.Literals(Repository.Read(file)).Select(literal => new SqlText(file, literal, SchemaRule.IsSql(literal)));

    private sealed record SqlText(string File, string Text, bool IsSql);
}
