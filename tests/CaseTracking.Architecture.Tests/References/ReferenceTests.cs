using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.References;

public sealed class ReferenceTests
{
    [Fact]
    public void Projects_refer_only_to_what_they_may_know() =>
        Offence.None(ProjectFile.All.SelectMany(p => ReferenceRule.Offences(p, ModuleTable.Modules)));

    [Theory]
    [InlineData("src/Modules/Een/CaseTracking.Een.Contracts", "src/Kern/CaseTracking.Identificatie")]
    [InlineData("src/Modules/Een/CaseTracking.Een.Contracts", "src/Modules/Twee/CaseTracking.Twee.Contracts")]
    [InlineData("src/Modules/Een/CaseTracking.Een", "src/Modules/Twee/CaseTracking.Twee")]
    [InlineData("src/Modules/Een/CaseTracking.Een", "src/Modules/Drie/CaseTracking.Drie.Contracts")]
    [InlineData("src/Modules/Een/CaseTracking.Een", "src/Host/CaseTracking.Host")]
    [InlineData("src/Modules/Een/CaseTracking.Een", "tests/CaseTracking.Testing")]
    [InlineData("src/Modules/Een/CaseTracking.Een", "src/Elsewhere/CaseTracking.Elsewhere")]
    [InlineData("src/Platform/CaseTracking.Web", "src/Kern/CaseTracking.Identificatie")]
    [InlineData("src/Platform/CaseTracking.Web", "src/Modules/Een/CaseTracking.Een.Contracts")]
    [InlineData("src/Platform/CaseTracking.Messaging", "src/Platform/CaseTracking.EventSourcing")]
    [InlineData("src/Platform/CaseTracking.EventSourcing", "src/Platform/CaseTracking.Web")]
    [InlineData("src/Kern/CaseTracking.Identificatie", "src/Platform/CaseTracking.Web")]
    [InlineData("src/Host/CaseTracking.Host", "src/Modules/Een/CaseTracking.Een.Contracts")]
    [InlineData("src/Host/CaseTracking.TestIdentityProvider", "src/Platform/CaseTracking.Web")]
    public void The_rule_bites_on_a_reference_that_crosses_a_border(string from, string to) =>
        Assert.Single(ReferenceRule.Offences(Referring(from, to), Modules));

    [Theory]
    [InlineData("src/Modules/Een/CaseTracking.Een", "src/Modules/Een/CaseTracking.Een.Contracts")]
    [InlineData("src/Modules/Een/CaseTracking.Een", "src/Modules/Twee/CaseTracking.Twee.Contracts")]
    [InlineData("src/Host/CaseTracking.Host", "src/Modules/Een/CaseTracking.Een")]
    public void The_rule_lets_pass_what_is_allowed(string from, string to) =>
        Offence.None(ReferenceRule.Offences(Referring(from, to), Modules));

    private static IReadOnlyList<Module> Modules => [new("Een", true, "een", "CaseTracking.Een.Contracts", ["Twee"])];

    private static ProjectFile Referring(string from, string to)
    {
        var up = string.Concat(from.Split('/').Select(_ => "../"));
        return ProjectFile.Parse($"{from}/{Path.GetFileName(from)}.csproj",
            $"""<Project><ItemGroup><ProjectReference Include="{up}{to}/{Path.GetFileName(to)}.csproj" /></ItemGroup></Project>""");
    }
}
