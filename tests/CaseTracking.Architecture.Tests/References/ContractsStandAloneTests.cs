using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.References;

public sealed class ContractsStandAloneTests
{
    [Fact]
    public void Contracts_refer_to_nothing_at_all() =>
        Offence.None(ProjectFile.All.Where(p => Place.Of(p.Path) is Place.Contracts).SelectMany(Offences));

    [Theory]
    [InlineData("PackageReference")]
    [InlineData("FrameworkReference")]
    [InlineData("ProjectReference")]
    public void The_rule_bites_on_any_reference(string kind) =>
        Assert.Single(Offences(ProjectFile.Parse("a/b.csproj", $"""<Project><ItemGroup><{kind} Include="Npgsql" /></ItemGroup></Project>""")));

    private static IEnumerable<string> Offences(ProjectFile project) =>
        new[] { "PackageReference", "FrameworkReference", "ProjectReference" }
            .SelectMany(kind => project.Included(kind).Select(to => $"{project.Name} has a {kind} to {to}"));
}
