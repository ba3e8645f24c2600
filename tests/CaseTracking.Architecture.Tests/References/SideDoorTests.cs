using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.References;

/// <summary>The ways around a project reference.</summary>
public sealed class SideDoorTests
{
    [Fact]
    public void Source_projects_open_no_side_door() =>
        Offence.None(ProjectFile.All.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(Offences));

    [Theory]
    [InlineData("""<InternalsVisibleTo Include="CaseTracking.Tijdlijn" />""")]
    [InlineData("""<Compile Include="../CaseTracking.Tijdlijn/Regel.cs" />""")]
    [InlineData("""<Reference Include="CaseTracking.Tijdlijn.dll" />""")]
    public void The_rule_bites_on_each_side_door(string item) =>
        Assert.Single(Offences(ProjectFile.Parse("src/CaseTracking.Dossiers.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    private static IEnumerable<string> Offences(ProjectFile project) =>
    [
        // Its own tests look inside, and the benchmarks measure what stands behind a page.
        .. project.Included("InternalsVisibleTo").Where(to => to != $"{project.Name}.Tests" && to != "CaseTracking.Benchmarks" && !IsOtherEngine(project, to))
            .Select(to => $"{project.Name} shows its internals to {to}"),
        .. project.Included("Compile").Where(path => path.Contains("..", StringComparison.Ordinal))
            .Select(path => $"{project.Name} compiles {path}"),
        .. project.Included("Reference").Select(path => $"{project.Name} takes in {path}"),
    ];

    // The adapter puts another engine under the platform: it takes the place of parts that nobody else may see.
    private static bool IsOtherEngine(ProjectFile project, string to) =>
        to == "CaseTracking.CritterStack" && project.Path.StartsWith("src/Platform/", StringComparison.Ordinal);
}
