using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Naming;

public sealed class AsciiTests
{
    [Fact]
    public void Identifiers_and_file_names_are_plain_ASCII() =>
        Offence.None(Repository.Files.SelectMany(Offences)
            .Concat(Repository.Matching(@"\.cs$").SelectMany(f => SourceText.Identifiers(Repository.Read(f)).SelectMany(Offences))));

    [Theory]
    [InlineData("class Financi\u00EBn;", 1)]
    [InlineData("var text = \"Financi\u00EBn\";", 0)]
    public void The_rule_bites_on_an_identifier_with_an_accent(string source, int offences) =>
        Assert.Equal(offences, SourceText.Identifiers(source).SelectMany(Offences).Count());

    private static IEnumerable<string> Offences(string name) => name.All(char.IsAscii) ? [] : [name];
}
