using NodaTime;

namespace CaseTracking.Termijnen.Tests;

public sealed class CatalogueTests
{
    /// <summary>The one procedure of the decree of 17 May 2024, as a city would add it once a day of entry into force is known.</summary>
    private const string Modular = """
        [{
          "code": "omgevingsvergunning-gewoon", "versie": 2, "naam": "Omgevingsvergunning", "geldigVan": "2030-01-01",
          "aanvang": "volledigheidOfDertigsteDag", "wettelijk": "60 kalenderdagen", "stilzwijgen": "weigering",
          "verlenging": { "duur": "60 kalenderdagen", "gronden": [{ "code": "advies-commissie", "omschrijving": "de commissie geeft advies" }] },
          "zekerheid": "metBron", "bron": "het decreet van 17 mei 2024"
        }]
        """;

    /// <summary>As the regulation of a municipality reads that acknowledges in two working days and settles in thirty days.</summary>
    private const string Local = """
        [
          { "code": "klacht-lokaal", "versie": 2, "naam": "Klacht", "geldigVan": "2026-01-01", "aanvang": "ontvangst", "wettelijk": "30 kalenderdagen", "zekerheid": "instelling" },
          { "code": "klacht-ontvangstmelding", "versie": 2, "naam": "Melding", "geldigVan": "2026-01-01", "aanvang": "ontvangst", "wettelijk": "2 werkdagen", "zekerheid": "instelling" }
        ]
        """;

    [Theory]
    [InlineData("2029-12-31", 1, "2030-04-26")]
    [InlineData("2030-01-01", 2, "2030-03-12")]
    public void The_day_of_filing_chooses_the_version(string filed, int version, string latest)
    {
        var profile = Termijnprofielen.Standaard.Met(Termijnprofielen.Lees(Modular)).Voor("omgevingsvergunning-gewoon", Facts.Day(filed))!;
        var facts = new Termijnfeiten(Facts.Day(filed)) { Volledig = Facts.Day("2030-01-11") };

        Assert.Equal(version, profile.Versie);
        Assert.Equal(Facts.Day(latest), Termijnrekening.Bereken(profile, facts, Kalender.Wettelijk).UiterlijkeDatum);
    }

    [Fact]
    public void A_file_finds_the_version_it_was_opened_under()
    {
        var both = Termijnprofielen.Standaard.Met(Termijnprofielen.Lees(Modular));

        Assert.Equal("105 kalenderdagen", both.Vind("omgevingsvergunning-gewoon", 1)!.Wettelijk!.ToString());
        Assert.Equal("60 kalenderdagen", both.Vind("omgevingsvergunning-gewoon", 2)!.Wettelijk!.ToString());
        Assert.Null(both.Vind("omgevingsvergunning-gewoon", 3));
    }

    [Fact]
    public void A_city_brings_its_own_settings()
    {
        var city = Termijnprofielen.Standaard.Met(Termijnprofielen.Lees(Local));
        var facts = new Termijnfeiten(Facts.Day("2026-05-13"));

        Assert.Equal(Facts.Day("2026-06-12"), Latest("klacht-lokaal"));
        Assert.Equal(Facts.Day("2026-05-18"), Latest("klacht-ontvangstmelding"));

        LocalDate? Latest(string code) => Termijnrekening.Bereken(city.Voor(code, facts.Ontvangst)!, facts, Kalender.Wettelijk).UiterlijkeDatum;
    }

    [Fact]
    public void What_holds_on_no_day_of_filing_is_not_found()
    {
        Assert.Null(Termijnprofielen.Standaard.Voor("openbaarheid", new LocalDate(2018, 12, 31)));
        Assert.Null(Termijnprofielen.Standaard.Voor("geen", new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void Only_what_has_a_source_names_one() => Assert.All(Termijnprofielen.Standaard.Alle, profile =>
        Assert.Equal(profile.Zekerheid == Zekerheid.MetBron, profile.Bron is not null));

    [Theory]
    [InlineData("{}", "profiles: a list is expected")]
    [InlineData("[", "profiles: ")]
    [InlineData("null", "profiles: a list is expected")]
    [InlineData("[null]", "an entry is empty")]
    [InlineData("""[{ BASE, "wettelijk": "1 week", "schorsingsgronden": [null] }]""", "an entry is empty")]
    [InlineData("""[{ "code": "x" }]""", "missing required properties")]
    [InlineData("""[{ BASE, "wetelijk": "5 kalenderdagen" }]""", "'wetelijk'")]
    [InlineData("""[{ BASE, "wettelijk": "vijf dagen" }]""", "A length is written as")]
    [InlineData("""[{ BASE, "wettelijk": "0 kalenderdagen" }]""", "A length is written as")]
    [InlineData("""[{ BASE, "geldigTot": "31/12/2026", "wettelijk": "5 werkdagen" }]""", "A day is written as")]
    [InlineData("""[{ BASE, "geldigTot": "2019-12-31", "wettelijk": "5 werkdagen" }]""", "'x' version 1: geldigTot lies before geldigVan")]
    [InlineData("""[{ BASE }]""", "'x' version 1: it needs wettelijk or dienstnorm")]
    [InlineData("""[{ BASE, "dienstnorm": "5 werkdagen", "stilzwijgen": "weigering" }]""", "need wettelijk")]
    [InlineData("""[{ BASE, "wettelijk": "5 werkdagen", "bron": "artikel 1" }]""", "a setting of the city names no bron")]
    [InlineData("""[{ BASE, "wettelijk": "5 werkdagen", "eindregel": "morgen" }]""", "eindregel")]
    [InlineData("""[{ BASE, "wettelijk": "5 werkdagen", "eindregel": 1 }]""", "eindregel")]
    [InlineData("""[{ BASE, "wettelijk": "5 werkdagen", "verlenging": { "duur": "1 week", "gronden": [] } }]""", "verlenging needs a ground")]
    [InlineData("""[{ BASE, "wettelijk": "5 werkdagen", "schorsingsgronden": [{ "code": "A b", "omschrijving": "x" }] }]""", "ground 'A b'")]
    [InlineData("""[{ BASE, "wettelijk": "5 werkdagen", "schorsingsgronden": [{ "code": "a", "omschrijving": "x" }, { "code": "a", "omschrijving": "y" }] }]""", "ground 'a' is there twice")]
    [InlineData("""[{ BASE, "wettelijk": "1 week", "uitzonderingen": [{ "van": "2026-01-01", "tot": "2026-01-31", "omschrijving": "x" }] }]""", "changes nothing")]
    [InlineData("""[{ BASE, "wettelijk": "1 week", "uitzonderingen": [{ "van": "2026-02-01", "tot": "2026-01-31", "omschrijving": "x", "extra": "1 week" }] }]""", "ends before it begins")]
    [InlineData("""[{ BASE, "wettelijk": "1 week" }, { BASE, "wettelijk": "2 weken" }]""", "'x' version 1: is there twice")]
    public void Profiles_that_cannot_be_used_are_refused_with_the_place_and_the_reason(string json, string reason)
    {
        const string Base = """
            "code": "x", "versie": 1, "naam": "X", "geldigVan": "2020-01-01", "aanvang": "ontvangst", "zekerheid": "instelling"
            """;

        var refusal = Assert.Throws<TermijnprofielException>(() => Termijnprofielen.Lees(json.Replace("BASE", Base, StringComparison.Ordinal)));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_required_for_what_claims_to_have_one() => Assert.Contains(
        "needs bron",
        Assert.Throws<TermijnprofielException>(() => Termijnprofielen.Lees(Modular.Replace(", \"bron\": \"het decreet van 17 mei 2024\"", "", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_version_of_the_catalogue_is_not_replaced() =>
        Assert.Throws<TermijnprofielException>(() => Termijnprofielen.Standaard.Met(Termijnprofielen.Standaard));
}
