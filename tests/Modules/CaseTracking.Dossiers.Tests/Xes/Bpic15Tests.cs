using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.Mappings;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

public sealed class Bpic15Tests
{
    private const string Log = "bpic15-municipality2-phases.xes.gz";

    /// <summary>How often each meaning is found in the whole log: a rule that becomes too generous shows here.</summary>
    private static readonly Dictionary<string, int> Found = new()
    {
        ["InterneStap"] = 12_849,
        ["Ontvangen"] = 940,
        ["Volledig"] = 536,
        ["Afgehandeld"] = 305,
        ["Ontvankelijk"] = 156,
        ["Onvolledig"] = 136,
        ["OntwerpBeslissing"] = 130,
        ["OntvangstGemeld"] = 113,
        ["StukkenGevraagd"] = 113,
        ["StukkenOntvangen"] = 93,
        ["Beslist"] = 88,
        ["Verstuurd"] = 56,
        ["Verlengd"] = 45,
        ["Stopgezet"] = 34,
        ["Opgeschort"] = 14,
        ["Bezwaar"] = 13,
        ["AdviesGevraagd"] = 11,
        ["Hervat"] = 9,
        ["Ingetrokken"] = 9,
    };

    [Theory]
    [InlineData("registratie datum binnenkomst aanvraag", "EMPTY", "01_HOOFD_010", "Ontvangen")]
    [InlineData("invoeren verzenddatum ontvangstbevestiging", "EMPTY", "01_HOOFD_030_2", "OntvangstGemeld")]
    [InlineData("invoeren verzenddatum ontvangstbevestiging", "EMPTY", "08_AWB45_051_2", "InterneStap")]
    [InlineData("versturen ontvangstbevestiging", "True", "01_HOOFD_020", "InterneStap")]
    [InlineData("aanvraag volledig", "True", "08_AWB45_005", "Volledig")]
    [InlineData("aanvraag volledig", "TRUE", "01_HOOFD_200", "Volledig")]
    [InlineData("aanvraag volledig", "False", "09_AWB45_005", "Onvolledig")]
    [InlineData("aanvraag volledig", "EMPTY", "08_AWB45_005", "InterneStap")]
    [InlineData("invoeren verzenddatum opvragen ontbrekende gegevens", "EMPTY", "08_AWB45_020_2", "StukkenGevraagd")]
    [InlineData("brief opvragen ontbrekende gegevens aanmaken", "True", "08_AWB45_020_0", "InterneStap")]
    [InlineData("aanvullende gegevens ontvangen", "True", "08_AWB45_030", "StukkenOntvangen")]
    [InlineData("aanvullende gegevens ontvangen", "False", "08_AWB45_030", "InterneStap")]
    [InlineData("fase aanvraag ontvankelijk", "EMPTY", "01_HOOFD_195", "Ontvankelijk")]
    [InlineData("bericht aanvragen advies", "EMPTY", "01_OLO_140", "AdviesGevraagd")]
    [InlineData("fase advies bekend", "EMPTY", "01_HOOFD_375", "InterneStap")]
    [InlineData("termijn opschorten", "True", "07_OPS_010", "Opgeschort")]
    [InlineData("termijn opschorten", "False", "07_OPS_010", "InterneStap")]
    [InlineData("fase proceduretermijn hervat", "EMPTY", "07_OPS_075", "Hervat")]
    [InlineData("aanhoudingsgrond van toepassing", "True", "11_AH_II_010", "InterneStap")]
    [InlineData("verlengen proceduretermijn", "True", "06_VD_010", "InterneStap")]
    [InlineData("registreren datum besluit verlengen proceduretermijn", "EMPTY", "06_VD_030_2", "Verlengd")]
    [InlineData("fase ontwerpbesluit genomen", "EMPTY", "01_HOOFD_465", "OntwerpBeslissing")]
    [InlineData("ontwerpbeschikking ter inzage leggen", "True", "10_UOV_010", "InterneStap")]
    [InlineData("aanmaken besluit omgevingsvergunning", "EMPTY", "01_HOOFD_490_1", "InterneStap")]
    [InlineData("besluitdatum voorafgaand aan beschikking", "True", "01_HOOFD_490_2", "InterneStap")]
    [InlineData("instellen besluitstatus", "EMPTY", "01_HOOFD_490_1a", "InterneStap")]
    [InlineData("weigeringsgrond", "True", "01_HOOFD_380", "InterneStap")]
    [InlineData("van rechtswege", "True", "01_HOOFD_480", "InterneStap")]
    [InlineData("registreren datum besluit omgevingsvergunning", "EMPTY", "01_HOOFD_490_3", "Beslist")]
    [InlineData("fase besluit genomen", "EMPTY", "01_HOOFD_495", "Beslist")]
    [InlineData("begeleidende brief beschikking aanmaken", "True", "01_HOOFD_510_0", "InterneStap")]
    [InlineData("invoeren verzenddatum beschikking", "EMPTY", "01_HOOFD_510_4", "Verstuurd")]
    [InlineData("invoeren verzenddatum beschikking buiten behandeling", "EMPTY", "08_AWB45_090_2", "InterneStap")]
    [InlineData("bezwaar tegen beschikking ingediend", "True", "01_BB_540", "Bezwaar")]
    [InlineData("bezwaar tegen beschikking ingediend", "False", "01_BB_540", "InterneStap")]
    [InlineData("beeindigen op verzoek", "False", "05_EIND_010", "InterneStap")]
    [InlineData("invoeren datum ontvangst verzoek beeindiging", "28-5-2014 0:00:00", "05_EIND_020", "Ingetrokken")]
    [InlineData("fase procedure afgebroken", "EMPTY", "05_EIND_065", "Stopgezet")]
    [InlineData("zaak afsluiten", "EMPTY", "01_HOOFD_820", "Afgehandeld")]
    [InlineData("registratie einddatum", "EMPTY", "01_HOOFD_810", "InterneStap")]
    public void An_activity_means_what_surely_happened(string activity, string question, string code, string meaning)
    {
        var coarse = Event(code[..code.LastIndexOf('_')], ("activityNameNL", activity), ("action_code", code), ("question", question));
        var detailed = Event(code, ("activityNameNL", activity), ("action_code", code), ("question", question));

        Assert.Equal((meaning, activity), (Bpic15.Betekenis(coarse).ToString(), Bpic15.Activiteit(coarse)));
        Assert.Equal((meaning, activity), (Bpic15.Betekenis(detailed).ToString(), Bpic15.Activiteit(detailed)));
    }

    [Fact]
    public void An_activity_without_label_goes_by_its_code_and_then_by_its_name()
    {
        Assert.Equal("01_HOOFD_010", Bpic15.Activiteit(Event("01_HOOFD", ("action_code", "01_HOOFD_010"))));
        Assert.Equal("01_HOOFD", Bpic15.Activiteit(Event("01_HOOFD")));
        Assert.Equal(Activiteitbetekenis.InterneStap, Bpic15.Betekenis(Event("01_HOOFD")));
    }

    [Fact]
    public void The_whole_log_has_each_meaning_as_often_as_the_rules_were_checked_for() =>
        Assert.Equal(Found, ReadShared(Log).SelectMany(c => c.Events).CountBy(e => Bpic15.Betekenis(e).ToString()).ToDictionary());

    [Fact]
    public void Every_rule_fits_something_in_the_log()
    {
        var events = ReadShared(Log).SelectMany(c => c.Events).Select(e => (Bpic15.Activiteit(e), e)).ToList();

        Assert.Equal([], Bpic15.Regels.Where(r => !events.Any(e => r.Past(e.Item1, e.e))).Select(r => r.Activiteit.Tekst));
    }

    [Fact]
    public void Attributes_of_the_case_are_read_from_its_events_in_the_one_export_and_from_itself_in_the_other()
    {
        (string Key, string Value)[] given = [("caseStatus", "G"), ("parts", "Bouw"), ("startDate", "2013-01-02T00:00:00+01:00"), ("endDate", "2013-03-04")];
        var repeated = new XesCase(1, "A", [], [Event("ArtificialStartTask"), Event("x", [.. given.Select(g => ($"(case)_{g.Key}", g.Value))])]);
        var itself = new XesCase(1, "A", [.. given.Select(g => XesAttribute.String(g.Key, g.Value))], [Event("x")]);

        var dossier = Bpic15.Dossier(itself);
        Assert.Equal(Xesstatus.Gesloten, dossier.Status);
        Assert.Equal(new DateTimeOffset(2013, 1, 2, 0, 0, 0, TimeSpan.FromHours(1)), dossier.Start);
        Assert.Equal(new DateTimeOffset(2013, 3, 4, 0, 0, 0, TimeSpan.FromHours(1)), dossier.Einde);
        Assert.Equal(dossier.Attributen, Bpic15.Dossier(repeated).Attributen);
        Assert.Equal(dossier with { Attributen = [] }, Bpic15.Dossier(repeated) with { Attributen = [] });
    }

    [Fact]
    public void Open_cases_are_not_finished_ones() => Assert.Equal(
        new Dictionary<string, int> { ["Gesloten"] = 753, ["Open"] = 79 },
        ReadShared(Log).CountBy(c => Bpic15.Dossier(c).Status.ToString()!).ToDictionary());

    [Fact]
    public void Who_did_it_is_no_attribute_that_is_kept()
    {
        var kept = ReadShared(Log).SelectMany(c => Bpic15.Dossier(c).Attributen.Concat(c.Events.SelectMany(Bpic15.Attributen))).Select(a => a.Key).ToHashSet();

        Assert.Contains("parts", kept);
        Assert.DoesNotContain(kept, k => k.Contains("esource", StringComparison.Ordinal) || k.Contains("actor", StringComparison.Ordinal));
    }
}
