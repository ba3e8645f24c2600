using System.Reflection;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Modules;

public sealed class OnePublicTypeTests
{
    [Fact]
    public void A_module_shows_one_type_the_module_itself() =>
        Offence.None(ModuleTable.Modules.SelectMany(m => Offences(m.Name, Assembly.Load(m.Project).GetExportedTypes())));

    [Fact]
    public void The_rule_bites_on_a_second_public_type() =>
        Assert.Single(Offences("Dossiers", [typeof(CaseTracking.Dossiers.DossiersModule), typeof(SecondPublicType)]));

    [Fact]
    public void The_rule_bites_on_a_module_that_hides() => Assert.Single(Offences("Dossiers", []));

    private static IEnumerable<string> Offences(string module, IEnumerable<Type> exported)
    {
        var names = exported.Select(t => t.FullName!).ToList();
        var expected = $"CaseTracking.{module}.{module}Module";
        if (!names.Remove(expected)) yield return $"{expected} is not public";
        foreach (var name in names) yield return $"{name} is public";
    }

    public sealed record SecondPublicType;
}
