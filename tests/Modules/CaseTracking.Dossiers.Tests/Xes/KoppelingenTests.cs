using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.Mappings;

namespace CaseTracking.Dossiers.Tests.Xes;

public sealed class KoppelingenTests
{
    private const string Least = """ "code": "eigen", "dossiertype": "vergunning-overgenomen", "activiteit": ["concept:name"] """;

    [Fact]
    public void Two_mappings_come_with_the_product() => Assert.Equal(["bpic15", "receipt"], Koppelingen.Codes);

    [Fact]
    public void A_mapping_that_is_neither_a_code_nor_a_file_is_refused_with_the_choices() =>
        Assert.Contains("bpic15 of receipt", Assert.IsType<Koppelingsresultaat.Geweigerd>(Koppelingen.Vind("onbekend")).Zin, StringComparison.Ordinal);

    [Fact]
    public void A_city_can_write_its_own_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, $"{{ {Least} }}");
            Assert.Equal("eigen", Assert.IsType<Koppelingsresultaat.Gelezen>(Koppelingen.Vind(path)).Koppeling.Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("""{ "dossiertype": "x", "activiteit": ["y"] }""", "'code' ontbreekt")]
    [InlineData("""{ "code": "", "dossiertype": "x", "activiteit": ["y"] }""", "'code' moet een tekst zijn")]
    [InlineData("""{ "code": "e", "dossiertype": "x" }""", "'activiteit' moet minstens één sleutel hebben")]
    [InlineData("""{ "code": "e", "dossiertype": "x", "activiteit": "y" }""", "'activiteit' moet een lijst zijn")]
    [InlineData("""{ "code": "e", "dossiertype": "x", "activiteit": ["y", 1] }""", "'activiteit[1]' moet een tekst zijn")]
    [InlineData("{ " + Least + """, "kleur": "rood" }""", "'kleur' is niet bekend")]
    [InlineData("{ " + Least + """, "dossier": { "kleur": "rood" } }""", "'dossier.kleur' is niet bekend")]
    [InlineData("{ " + Least + """, "dossier": [] }""", "'dossier' moet een object zijn")]
    [InlineData("{ " + Least + """, "dossier": { "kanalen": { "Fax": "fax" } } }""", "'dossier.kanalen.Fax' moet een van deze waarden zijn: web, loket")]
    [InlineData("{ " + Least + """, "dossier": { "statussen": { "G": "dicht" } } }""", "'dossier.statussen.G' moet een van deze waarden zijn: open, gesloten, stopgezet")]
    [InlineData("{ " + Least + """, "gebeurtenis": { "bewaren": "alles" } }""", "'gebeurtenis.bewaren' moet een lijst zijn")]
    [InlineData("{ " + Least + """, "regels": [ { "activiteit": "a", "betekenis": "Beslist" } ] }""", "'regels[0].betekenis' moet een van deze waarden zijn: interneStap")]
    [InlineData("{ " + Least + """, "regels": [ { "activiteit": "*a", "betekenis": "beslist" } ] }""", "'regels[0].activiteit' mag alleen op het einde een * hebben")]
    [InlineData("{ " + Least + """, "regels": [ { "activiteit": "a", "betekenis": "beslist", "dan": 1 } ] }""", "'regels[0].dan' is niet bekend")]
    [InlineData("{ " + Least + """, "code": "nog eens" }""", "geen geldige JSON")]
    [InlineData("{\n\"code\": ", "regel 2")]
    [InlineData("[]", "moet een object zijn")]
    public void A_fault_names_the_property(string json, string sentence) =>
        Assert.Contains(sentence, Assert.IsType<Koppelingsresultaat.Geweigerd>(Read(json)).Zin, StringComparison.Ordinal);

    [Fact]
    public void The_first_rule_that_fits_counts_and_what_no_rule_knows_is_an_internal_step()
    {
        var mapping = Accepted("{ " + Least + """
            , "regels": [
              { "activiteit": "besluit", "als": { "soort": "ont*" }, "betekenis": "ontwerpBeslissing" },
              { "activiteit": "BESL*", "betekenis": "beslist" }
            ] }
            """);

        Assert.Equal(Activiteitbetekenis.OntwerpBeslissing, mapping.Betekenis(Event("Besluit", ("soort", "Ontwerp"))));
        Assert.Equal(Activiteitbetekenis.Beslist, mapping.Betekenis(Event("besluit", ("soort", "definitief"))));
        Assert.Equal(Activiteitbetekenis.Beslist, mapping.Betekenis(Event("besluit")));
        Assert.Equal(Activiteitbetekenis.InterneStap, mapping.Betekenis(Event("herbesluit")));
    }

    [Fact]
    public void Every_channel_we_know_can_be_named()
    {
        var mapping = Accepted("{ " + Least + """, "dossier": { "kanaal": ["via"], "kanalen": { "Phone": "telefoon" } } }""");

        Assert.Equal("telefoon", mapping.Dossier(With("phone")).Kanaal);
        Assert.Null(mapping.Dossier(With("duif")).Kanaal);

        static XesCase With(string channel) => new(1, "A", [XesAttribute.String("via", channel)], [Event("x")]);
    }

    [Fact]
    public void All_attributes_are_kept_where_the_mapping_says_so()
    {
        var mapping = Accepted("{ " + Least + """, "dossier": { "bewaren": "*" }, "gebeurtenis": { "bewaren": "*" } }""");
        var @event = Event("x", ("a", "1"), ("(case)_b", "2"));

        Assert.Equal(["a"], mapping.Attributen(@event).Select(a => a.Key));
        Assert.Equal(["c", "b"], mapping.Dossier(new XesCase(1, "A", [XesAttribute.String("c", "3")], [@event])).Attributen.Select(a => a.Key));
    }
}
