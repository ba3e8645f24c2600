using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Naming;

/// <summary>Technique speaks English and knows no module: it must serve the next module unchanged.</summary>
public sealed class PlatformWordsTests
{
    /// <summary>Words of the glossary that are English as well.</summary>
    private static readonly HashSet<string> AlsoEnglish = ["product", "moment"];

    private static readonly HashSet<string> Dutch = [.. Glossary.Words.Except(AlsoEnglish)];

    [Fact]
    public void Identifiers_of_the_platform_hold_no_business_word() =>
        Offence.None(Sources().SelectMany(f => DutchWords(Repository.Read(f)).Select(w => $"{f}: {w}")));

    [Fact]
    public void Files_of_the_platform_hold_no_business_word() => Offence.None(Repository.Matching("^src/Platform/").SelectMany(DutchWords));

    [Fact]
    public void Texts_of_the_platform_name_no_module() =>
        Offence.None(Sources().SelectMany(f => ModuleNames(Repository.Read(f)).Select(w => $"{f}: {w}")));

    [Theory]
    [InlineData("var dossierId = 1;", 1)]
    [InlineData("class BurgerTimeline;", 1)]
    [InlineData("record Product(string Text); // het dossier van de burger", 0)]
    [InlineData("var text = \"Uw dossier is gesloten\";", 0)]
    public void The_rule_bites_on_an_identifier_but_not_on_a_text_for_people(string source, int offences) =>
        Assert.Equal(offences, DutchWords(source).Count());

    [Theory]
    [InlineData("var schema = \"dossiers\";", 1)]
    [InlineData("grant to \"casetracking_tijdlijn\"", 1)]
    [InlineData("var text = \"Uw dossier\";", 0)]
    public void The_rule_bites_on_a_text_with_the_name_of_a_module(string source, int offences) =>
        Assert.Equal(offences, ModuleNames(source).Count());

    private static IEnumerable<string> Sources() => Repository.Matching(@"^src/Platform/.*\.cs$");

    private static IEnumerable<string> DutchWords(string source) =>
        SourceText.Identifiers(source).SelectMany(SourceText.WordsIn).Where(w => Dutch.Contains(w.ToLowerInvariant()));

    private static IEnumerable<string> ModuleNames(string source) =>
        from literal in SourceText.Literals(source)
        from module in ModuleTable.Modules
        where literal.Split(' ').SelectMany(SourceText.WordsIn).Contains(module.Schema)
        select literal;
}
