using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Naming;

public sealed class GlossaryTests
{
    /// <summary>Every project that logs calls it so.</summary>
    private const string Log = "Log";

    [Fact]
    public void Every_type_of_a_module_is_named_after_a_business_word() =>
        Offence.None(ModuleTable.Modules.SelectMany(ModuleTypes).SelectMany(t => Offences(t.Name, Glossary.Words)));

    [Theory]
    [InlineData("SluitDossier", 0)]
    [InlineData("Sluitreden", 0)]
    [InlineData("INSZ", 0)]
    [InlineData("CloseCase", 1)]
    public void The_rule_bites_on_a_name_that_nobody_at_the_desk_uses(string name, int offences) =>
        Assert.Equal(offences, Offences(name, Glossary.Parse("| Dutch term |\n|---|\n| dossier |\n| sluitreden |\n| INSZ |")).Count());

    [Fact]
    public void Every_word_is_listed_once_in_alphabetical_order()
    {
        var terms = Terms(Repository.Read("docs/begrippenlijst.md"));

        Assert.Equal(terms.OrderBy(t => t, Alphabet).Distinct(), terms);
    }

    [Fact]
    public void The_order_bites() => Assert.NotEqual(["a", "b"], Terms("| T |\n|---|\n| b |\n| a |"));

    // Names within another type are read together with it.
    private static IEnumerable<Type> ModuleTypes(Module module) =>
        OurTypes.In(module.Project).Concat(module.Contracts.Length > 0 ? OurTypes.In(module.Contracts) : []).Where(t => !t.IsNested && t.Name != Log);

    private static IEnumerable<string> Offences(string name, IEnumerable<string> words) =>
        words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)) ? [] : [name];

    private static List<string> Terms(string markdown) => [.. MarkdownTable.Rows(markdown).Select(cells => cells[0])];

    // As people sort: a word before its plural of a module, whatever the capitals.
    private static StringComparer Alphabet => StringComparer.OrdinalIgnoreCase;
}
