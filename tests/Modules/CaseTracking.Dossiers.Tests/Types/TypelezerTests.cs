using System.Text.Json.Nodes;
using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Tests.Types;

/// <summary>Each fault of a case type is named by file and property, with what to do.</summary>
public sealed class TypelezerTests
{
    private static readonly Typebron Inname = Typebron.Ingebed().Single(b => b.Bestand == "Types.Data.inname-openbaar-domein.v1.json");
    private static readonly Typebron Omgeving = Typebron.Ingebed().Single(b => b.Bestand == "Types.Data.omgevingsvergunning-gewoon.v1.json");

    public static TheoryData<string, string, string> Fouten => new()
    {
        { "code", "\"Inname\"", "Use lower case words with dashes." },
        { "versie", "0", "Count from 1." },
        { "naam", "\" \"", "Fill it in." },
        { "termijnprofiel", "\"bestaat-niet\"", "There is no profile 'bestaat-niet'. Use one of:" },
        { "basisteksten", "9", "There are no basic texts of version 9." },
        { "escalatie.rol", "\"\"", "Fill it in." },
        { "escalatie.werkdagenVooraf", "0", "Warn at least one working day before." },
        { "bedrag", "-1", "An amount is not below zero." },
        { "geldigheid.maanden", "0", "Count months and days from 1." },
        { "beslissing.orgaan", "\"\"", "Say in whose name is decided." },
        { "beslissing.uitkomsten", "[]", "A decision is needed: name what can be decided." },
        { "beslissing.alternatieven", "[]", "It can be refused: say what the citizen can still do." },
        { "beslissing.vermeldingen", """[{"code": "zegel", "naam": "een zegel"}]""", "'zegel' is no mention. Use one of: adres, behandelaar, beroepsinstantie" },
        { "beslissing.vermeldingen", """[{"code": "adres", "naam": "a"}, {"code": "adres", "naam": "b"}]""", "A mention is there twice." },
        { "beslissing.vermeldingen", "[]", "An appeal is possible: add 'beroepsinstantie' to what the letter says." },
        { "beslissing.beroep.termijn", "\"bestaat-niet\"", "There is no appeal 'bestaat-niet'. Use one of: omgevingsvergunning" },
        { "stappen", """[{"naam": "Alles", "standen": ["Ingediend"]}]""", "Give 3 to 6 steps; there are 1." },
        { "stappen", """[{"naam": "Alles", "standen": ["Ingediend"]}]""", "Put Volledig in exactly one step." },
        { "velden", """[{"code": "Straat", "vraag": "Waar?", "verplicht": true}]""", "'Straat' is no code." },
        { "stukken", """[{"code": "foto", "naam": "a", "verplicht": true}, {"code": "foto", "naam": "b", "verplicht": true}]""", "'foto' is there twice." },
        { "teksten.Volledig", """{"titel": "Klaar", "zin": "Alles is er, {voornaam}."}""", "Nothing is known as {voornaam}. Use one of: beroep, dienst" },
        { "teksten.Volledig", """{"titel": "Klaar", "zin": "Kom naar {plaats}."}""", "{plaats} is empty here; it has a value in: KlaarVoorAfhaling." },
        { "teksten.Volledig", """{"titel": "Klaar", "zin": "Dit is { niet af."}""", "A brace has no other half." },
        { "teksten.Volledig", """{"titel": "", "zin": "Alles is er."}""", "Write a title and a sentence." },
        { "teksten.KlaarVoorAfhaling", """{"titel": "Het ligt klaar", "zin": "Kom vanaf {vanaf}."}""", "The texts speak of collecting it: name the places" },
    };

    [Theory]
    [MemberData(nameof(Fouten))]
    public void A_fault_is_named_with_what_to_do(string property, string value, string advice)
    {
        var fout = Assert.Throws<TypefoutException>(() => Typelezer.Lees(Met(Omgeving, property, value), Termijnprofielen.Standaard));

        Assert.All(fout.Fouten, f => Assert.Equal("omgevingsvergunning-gewoon.json", Path.GetFileName(f.Bestand)));
        Assert.Contains(fout.Fouten, f => f.ToString().Contains(advice, StringComparison.Ordinal));
    }

    [Fact]
    public void A_latest_date_cannot_be_named_where_the_terms_hold_none() =>
        Refuses(Met(Inname, "teksten.Volledig", """{"titel": "Klaar", "zin": "We beslissen voor {uiterlijkeDatum}."}"""), "teksten.Volledig", "the terms of this type hold no latest date");

    [Theory]
    [InlineData("uitleg", "\"Kijk op [de site](javascript:alert).\"", "uitleg", "is left out")]
    [InlineData("uitleg", "\"<b>Let op.</b>\"", "uitleg", "HTML is shown as text")]
    [InlineData("bedraguitleg", "\"![prijs](https://voorbeeld.be/p.png)\"", "bedraguitleg", "Images are left out")]
    [InlineData("teksten.Volledig", """{"titel": "Klaar", "zin": "Bel [ons](data:text/html,x)."}""", "teksten.Volledig", "is left out")]
    [InlineData("teksten.Volledig", """{"titel": "Klaar", "zin": "We werken.", "actie": "> Bel ons."}""", "teksten.Volledig", "paragraphs, emphasis, lists and links alone")]
    [InlineData("teksten.Volledig", """{"titel": "**Klaar**", "zin": "We werken."}""", "teksten.Volledig", "A title is plain words")]
    public void A_text_with_more_than_a_little_markdown_is_refused(string property, string value, string where, string advice) =>
        Refuses(Met(Inname, property, value), where, advice);

    [Fact]
    public void A_text_with_emphasis_a_list_and_a_link_is_taken() => Typelezer.Lees(
        Met(Inname, "teksten.Volledig", """{"titel": "Klaar", "zin": "Kijk op **[onze site](https://voorbeeld.be/plan)**:\n\n- eerst dit\n- dan dat", "actie": "Bel [ons](tel:012345670)."}"""),
        Termijnprofielen.Standaard);

    [Fact]
    public void Advice_cannot_lengthen_a_term_that_has_no_longer_one() =>
        Refuses(Met(Inname, "adviesinstanties", """[{"code": "povc", "naam": "de commissie", "dagen": 30, "verlengt": true}]"""), "adviesinstanties", "Advice of 'povc' cannot lengthen the term");

    [Fact]
    public void A_type_cannot_begin_before_its_terms() =>
        Refuses(Met(Omgeving, "geldigVan", "\"2016-01-01\""), "geldigVan", "does not hold yet on 2016-01-01");

    [Fact]
    public void A_property_nobody_knows_is_named_with_its_line() =>
        Refuses(new("eigen.json", Inname.Json.Replace("\"naam\": \"Inname", "\"titel\": \"Inname", StringComparison.Ordinal)), "$.titel", "Line 5 cannot be read.");

    [Fact]
    public void A_property_that_is_missing_is_named() =>
        Refuses(new("eigen.json", """{"code": "eigen"}"""), "$", "'naam'");

    [Fact]
    public void Text_that_is_no_json_is_refused() => Refuses(new("eigen.json", "niets"), "$", "Line 1 cannot be read.");

    private static void Refuses(Typebron bron, string property, string advice)
    {
        var fout = Assert.Throws<TypefoutException>(() => Typelezer.Lees(bron, Termijnprofielen.Standaard));
        Assert.Contains(fout.Fouten, f => f.Eigenschap == property && f.Raad.Contains(advice, StringComparison.Ordinal));
    }

    private static Typebron Met(Typebron bron, string property, string value)
    {
        var json = JsonNode.Parse(bron.Json)!;
        var path = property.Split('.');
        var parent = path[..^1].Aggregate(json, (node, name) => node[name] ?? (node[name] = new JsonObject { ["herinneringDagen"] = 1 }));
        parent[path[^1]] = JsonNode.Parse(value);
        return new($"/stad/{json["termijnprofiel"]}.json".Replace("bestaat-niet", "omgevingsvergunning-gewoon", StringComparison.Ordinal), json.ToJsonString());
    }
}
