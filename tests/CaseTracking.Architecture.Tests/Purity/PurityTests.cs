using System.Reflection;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Purity;

public sealed class PurityTests
{
    private static readonly IReadOnlyList<MethodBase> Judged =
        [.. ModuleTable.Modules.SelectMany(m => OurTypes.In(m.Project))
            .SelectMany(CallGraph.MethodsOf).Where(PurityRule.Judges)];

    [Fact]
    public void Rules_folds_and_projections_know_no_clock_no_chance_and_no_new_ids() => Offence.None(Judged.SelectMany(PurityRule.Offences));

    [Theory]
    [InlineData("Decide")]
    [InlineData("Evolve")]
    [InlineData("Project")]
    [InlineData("Apply")]
    [InlineData("Translate")]
    public void There_are_methods_to_judge(string name) => Assert.Contains(Judged, m => m.Name == name);

    [Fact]
    public void The_shared_kernel_counts_with_the_dates_it_is_given() =>
        Offence.None(Kern().SelectMany(OurTypes.In).SelectMany(CallGraph.MethodsOf)
            .Where(m => m.Name != "New").SelectMany(PurityRule.Offences));

    public static TheoryData<string> Offenders => [.. typeof(Impure).GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public)
        .Where(t => t.GetMethod("Decide") is not null).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Offenders))]
    public void The_rule_bites_however_deep_the_call_hides(string offender) =>
        Assert.NotEmpty(PurityRule.Offences(DecideOf(offender)));

    [Fact]
    public void The_rule_lets_a_pure_method_pass() => Offence.None(PurityRule.Offences(typeof(Pure).GetMethod("Decide")!));

    private static MethodInfo DecideOf(string offender) =>
        typeof(Impure).GetNestedType(offender, BindingFlags.NonPublic | BindingFlags.Public)!.GetMethod("Decide")!;

    private static IEnumerable<string> Kern() =>
        ProjectFile.All.Where(p => References.Place.Of(p.Path) is References.Place.Kern).Select(p => p.Name);
}
