using System.Text.RegularExpressions;
using CaseTracking.Dossiers.Types;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Types;

/// <summary>Everything a citizen reads of a case type reads easily.</summary>
public sealed partial class TaalpoortTests
{
    private static readonly Dictionary<string, string> Voorbeelden = new()
    {
        ["dienst"] = "Dienst Burgerzaken",
        ["uiterlijkeDatum"] = "12 januari 2027",
        ["stukken"] = "een pasfoto",
        ["tegenDatum"] = "17 november 2026",
        ["instantie"] = "de brandweer",
        ["grond"] = "we wachten op u",
        ["meegedeeldOp"] = "3 mei 2027",
        ["beroep"] = "U kunt beroep aantekenen bij de deputatie tot en met 3 juni 2027.",
        ["vanaf"] = "vrijdag 27 november 2026, 11.00 uur",
        ["plaats"] = "het snelloket, Marktplein 1",
        ["gevolg"] = "We werken verder aan uw aanvraag.",
        ["reden"] = "u deed deze aanvraag al eerder",
        ["nu"] = "Dit klopt wel: we hebben uw aanvraag.",
    };

    public static TheoryData<string, int> Types => new(Dossiertypes.Standaard.Alle.Select(t => (t.Code, t.Versie)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_type_reads_easily(string code, int version) =>
        Assert.Empty(Taal.Bezwaren(string.Join(' ', Teksten(Dossiertypes.Standaard.Van(new Typeref(code, version))))));

    // One text is short: a single long word weighs heavily, so the bar lies lower than for the whole.
    [Theory]
    [MemberData(nameof(Types))]
    public void Each_text_of_a_moment_reads_easily(string code, int version) =>
        Assert.Empty(Dossiertypes.Standaard.Van(new Typeref(code, version)).Teksten
            .SelectMany(t => Taal.Bezwaren(Tekst(t.Value), leesgemak: 50), (t, bezwaar) => $"{t.Key} {bezwaar}: {Tekst(t.Value)}"));

    [Fact]
    public void No_page_of_this_module_speaks_as_an_office()
    {
        var pages = Directory.GetFiles(Repository.Folder("src/Modules/Dossiers"), "*.cshtml", SearchOption.AllDirectories);

        Assert.NotEmpty(pages);
        Assert.Empty(pages.SelectMany(p => Taal.Ambtelijk(File.ReadAllText(p)), (p, woord) => $"{Path.GetFileName(p)} says '{woord}'"));
        Assert.NotEmpty(Taal.Ambtelijk("<p>Gelieve uw kaart mee te brengen.</p>"));
    }

    [Fact]
    public void A_stiff_text_would_be_found()
    {
        var type = Dossiertypes.Standaard.Geldig("reispas", DossierScenarios.Dag)!;
        var stijf = type.Teksten.ToDictionary();
        stijf[Tekstmoment.Volledig] = new("Uw vergunningsaanvraag is ontvankelijk", "Ingevolge de onderzoeksresultaten dient u de documenten te overleggen.");

        Assert.NotEmpty(Taal.Bezwaren(string.Join(' ', Teksten(type with { Teksten = stijf }))));
    }

    [Fact]
    public void Every_word_between_braces_has_an_example() =>
        Assert.Equal(CaseTracking.Dossiers.Berichten.Zinswaarden.Namen.Order(StringComparer.Ordinal), Voorbeelden.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Teksten(Dossiertype type) =>
    [
        Zin(type.Uitleg), .. type.Velden.SelectMany(v => new[] { v.Vraag, v.Hint }).OfType<string>().Select(Zin),
        .. type.Bedraguitleg is { } b ? new[] { Zin(b) } : [], .. type.Beslissing.Alternatieven.Select(Zin), .. type.Teksten.Values.Select(Tekst),
    ];

    private static string Tekst(Burgerzin t) =>
        Gat().Replace($"{Zin(t.Titel)} {t.Zin} {t.Actie}", m => Voorbeelden[m.Groups[1].Value]).Trim();

    private static string Zin(string tekst) => tekst.TrimEnd(')') is var kaal && kaal[^1] is '.' or '?' or '!' ? tekst : $"{tekst}.";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gat();
}
