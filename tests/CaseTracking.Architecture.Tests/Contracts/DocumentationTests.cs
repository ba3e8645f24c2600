using System.Xml.Linq;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Contracts;

public sealed class DocumentationTests
{
    [Fact]
    public void Every_contract_says_what_it_and_its_parts_mean() =>
        Offence.None(ContractAssemblies.All
            .SelectMany(a => a.GetExportedTypes().SelectMany(t => Offences(t, DocumentationOf(a.Location)))));

    [Fact]
    public void The_rule_bites_on_a_contract_without_words() => Assert.Single(Offences(typeof(V1.Open), XDocument.Parse("<doc />")));

    [Fact]
    public void The_rule_bites_on_a_part_without_words()
    {
        var documentation = XDocument.Parse(
            $"""<doc><member name="T:{typeof(V1.Open).FullName}"><summary>Open.</summary></member></doc>""");

        Assert.Single(Offences(typeof(V1.Open), documentation));
    }

    private static IEnumerable<string> Offences(Type type, XDocument documentation)
    {
        var member = documentation.Descendants("member").SingleOrDefault(m => m.Attribute("name")?.Value == $"T:{type.FullName}");
        if (string.IsNullOrWhiteSpace(member?.Element("summary")?.Value)) return [$"{type} has no summary"];

        var told = member.Elements("param").Where(p => p.Value.Length > 0).Select(p => p.Attribute("name")?.Value).ToHashSet();
        return type.GetProperties().Where(p => !told.Contains(p.Name)).Select(p => $"{type}.{p.Name} is not explained");
    }

    private static XDocument DocumentationOf(string assembly) => XDocument.Load(Path.ChangeExtension(assembly, ".xml"));
}
