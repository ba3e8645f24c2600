using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.References;

public sealed class PackageTests
{
    [Fact]
    public void Versions_stand_in_Directory_Packages_props_alone() => Offence.None(ProjectFile.All.SelectMany(Offences));

    [Theory]
    [InlineData("""<PackageReference Include="Npgsql" Version="10.0.0" />""")]
    [InlineData("""<PackageReference Include="Npgsql" VersionOverride="10.0.0" />""")]
    [InlineData("""<PackageReference Include="Npgsql"><Version>10.0.0</Version></PackageReference>""")]
    [InlineData("""<PackageVersion Include="Npgsql" Version="10.0.0" />""")]
    public void The_rule_bites_on_a_version_in_a_project(string item) =>
        Assert.NotEmpty(Offences(ProjectFile.Parse("a/b.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    [Fact]
    public void Every_project_has_a_lock_file_and_a_place_in_the_solution() => Offence.None(
        ProjectFile.All.Where(p => !IsAdapter(p.Path)).SelectMany(p => Missing(p.Path, Repository.Files, Repository.Read("CaseTracking.sln"))));

    // What only the other build has: its packages cannot be restored here, so the default build must not meet it.
    [Fact]
    public void The_adapter_is_left_out_of_the_solution_and_has_no_lock_file() => Offence.None(
        ProjectFile.All.Where(p => IsAdapter(p.Path)).SelectMany(p => Present(p.Path, Repository.Files, Repository.Read("CaseTracking.sln"))));

    [Fact]
    public void The_rule_bites_on_an_adapter_in_the_solution() =>
        Assert.Equal(2, Present("src/CritterStack/a/a.csproj", ["src/CritterStack/a/packages.lock.json"], "\"src\\CritterStack\\a\\a.csproj\"").Count());

    [Fact]
    public void The_default_build_refers_to_the_adapter_nowhere() => Offence.None(ProjectFile.All.SelectMany(Unconditional));

    [Fact]
    public void The_rule_bites_on_a_reference_without_the_switch() => Assert.Single(Unconditional(ProjectFile.Parse(
        "src/Host/a/a.csproj", """<Project><ItemGroup><ProjectReference Include="../../CritterStack/b/b.csproj" /></ItemGroup></Project>""")));

    [Fact]
    public void The_rule_bites_on_a_project_without_lock_file_outside_the_solution() =>
        Assert.Equal(2, Missing("src/a/a.csproj", ["src/a/a.csproj"], "").Count());

    private static IEnumerable<string> Offences(ProjectFile project) =>
        project.Xml.Descendants()
            .Where(e => e.Name.LocalName is "PackageVersion" or "Version" or "VersionOverride"
                || (e.Name.LocalName == "PackageReference" && (e.Attribute("Version") ?? e.Attribute("VersionOverride")) is not null))
            .Select(e => $"{project.Path}: {e}");

    private static bool IsAdapter(string path) => path.StartsWith("src/CritterStack/", StringComparison.Ordinal) || path.StartsWith("tests/CritterStack/", StringComparison.Ordinal);

    private static IEnumerable<string> Present(string project, IEnumerable<string> files, string solution)
    {
        if (files.Contains($"{Path.GetDirectoryName(project)}/packages.lock.json")) yield return $"{project} has a lock file";
        if (solution.Replace('\\', '/').Contains($"\"{project}\"", StringComparison.Ordinal)) yield return $"{project} is in the solution";
    }

    private static IEnumerable<string> Unconditional(ProjectFile project) => IsAdapter(project.Path)
        ? []
        : project.Xml.Descendants("ProjectReference")
            .Where(r => r.Attribute("Include")!.Value.Contains("CritterStack", StringComparison.Ordinal)
                && r.Parent!.Attribute("Condition")?.Value != "'$(CritterStack)' == 'true'")
            .Select(r => $"{project.Path}: {r}");

    private static IEnumerable<string> Missing(string project, IEnumerable<string> files, string solution)
    {
        if (!files.Contains($"{Path.GetDirectoryName(project)}/packages.lock.json")) yield return $"{project} has no lock file";
        if (!solution.Replace('\\', '/').Contains($"\"{project}\"", StringComparison.Ordinal)) yield return $"{project} is not in the solution";
    }
}
