using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Modules;

public sealed class ModuleTableTests
{
    [Fact]
    public void The_table_of_modules_tells_what_is_in_the_repository() =>
        Assert.Equal(Found().Select(Line), ModuleTable.Modules.OrderBy(m => m.Name, StringComparer.Ordinal).Select(Line));

    [Fact]
    public void The_comparison_bites_on_a_module_that_is_not_as_the_table_says()
    {
        var told = ModuleTable.Parse("| a | b | c | d | e |\n|---|---|---|---|---|\n| Dossiers | no | `dossier` | | |\n");

        Assert.NotEqual(Found().Where(m => m.Name == "Dossiers").Select(Line), told.Select(Line));
    }

    private static string Line(Module m) => $"{m.Name}: events {m.WritesEvents}, schema {m.Schema}, contracts {m.Contracts}";

    private static IEnumerable<Module> Found() =>
        Repository.Matching("^src/Modules/").Select(f => f.Split('/')[2]).Distinct().Order(StringComparer.Ordinal).Select(name =>
            new Module(name, WritesEvents(name), SchemaOf(name), ContractsOf(name), []));

    private static bool WritesEvents(string module) =>
        OurTypes.In($"CaseTracking.{module}").Any(t => t.IsInterface && t.Name.EndsWith("Event", StringComparison.Ordinal));

    private static string SchemaOf(string module)
    {
        var type = OurTypes.In($"CaseTracking.{module}").Single(t => t.Name == $"{module}Module");
        return ((Web.Modules.IModule)Activator.CreateInstance(type)!).Name;
    }

    private static string ContractsOf(string module) =>
        Repository.Files.Contains($"src/Modules/{module}/CaseTracking.{module}.Contracts/CaseTracking.{module}.Contracts.csproj")
            ? $"CaseTracking.{module}.Contracts"
            : "";
}
