namespace CaseTracking.Termijnen.Tests;

/// <summary>The rules of law the catalogue holds, one line each: profile, day of receipt, what happened, last day.</summary>
public sealed class SourcedRuleTests
{
    private const string Ordinary = "omgevingsvergunning-gewoon";
    private const string Simplified = "omgevingsvergunning-vereenvoudigd";
    private const string Appeal = "omgevingsberoep-gewoon";
    private const string SimplifiedAppeal = "omgevingsberoep-vereenvoudigd";

    [Theory]
    //          105 days from the day after the result of the completeness check, 120 with advice of the committee
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-01-20", "2026-05-05")]
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-01-20; advies", "2026-05-20")]
    //          no result, or one after the thirtieth day (4 February): from the thirtieth day
    [InlineData(Ordinary, "2026-01-05", "", "2026-05-20")]
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-02-05", "2026-05-20")]
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-02-04", "2026-05-20")]
    //          pieces asked in time: 30 new days from the day they arrive; asked too late: nothing changes
    [InlineData(Ordinary, "2026-01-05", "onvolledig 2026-01-19; aangevuld 2026-02-10; volledig 2026-02-20", "2026-06-05")]
    [InlineData(Ordinary, "2026-01-05", "onvolledig 2026-01-19; aangevuld 2026-02-10", "2026-06-25")]
    [InlineData(Ordinary, "2026-01-05", "onvolledig 2026-02-05; aangevuld 2026-02-10", "2026-05-20")]
    //          extended once by 60 days, in three cases
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-01-20; verlengd 2026-04-01 nieuw-openbaar-onderzoek", "2026-07-04")]
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-01-20; verlengd 2026-04-01 administratieve-lus", "2026-07-04")]
    [InlineData(Ordinary, "2026-01-05", "volledig 2026-01-20; advies; verlengd 2026-04-01 gemeenteweg", "2026-07-19")]
    //          simplified: 60 days, from the result or the thirtieth day; over 29 February one day earlier
    [InlineData(Simplified, "2026-01-05", "volledig 2026-01-20", "2026-03-21")]
    [InlineData(Simplified, "2026-01-05", "volledig 2026-01-20; advies", "2026-03-21")]
    [InlineData(Simplified, "2026-01-05", "", "2026-04-05")]
    [InlineData(Simplified, "2028-01-05", "volledig 2028-01-20", "2028-03-20")]
    //          on appeal 120 or 60 days
    [InlineData(Appeal, "2026-05-20", "volledig 2026-06-01", "2026-09-29")]
    [InlineData(Appeal, "2026-05-20", "volledig 2026-06-01; verlengd 2026-08-01 verzoek-aanvrager", "2026-11-28")]
    [InlineData(Appeal, "2026-05-20", "volledig 2026-06-01; stil 2026-07-01..2026-08-09 beroep-gemeenteweg", "2026-11-08")]
    [InlineData(SimplifiedAppeal, "2026-05-20", "volledig 2026-06-01", "2026-07-31")]
    //          the permit may be used after 35 days, counted from the day after it was posted
    [InlineData("omgevingsvergunning-wachttijd", "2026-03-02", "", "2026-04-06")]
    public void Permits(string profile, string received, string facts, string latest) => Check(profile, received, facts, latest);

    [Theory]
    [InlineData(Ordinary, "2020-03-23", "volledig 2020-04-02", "2020-07-16")]
    [InlineData(Ordinary, "2020-03-24", "volledig 2020-04-02", "2020-09-14")]
    [InlineData(Ordinary, "2020-03-24", "volledig 2020-04-02; advies", "2020-09-29")]
    [InlineData(Ordinary, "2020-04-24", "volledig 2020-05-04", "2020-10-16")]
    [InlineData(Ordinary, "2020-04-25", "volledig 2020-05-04", "2020-08-17")]
    [InlineData(Simplified, "2020-03-24", "volledig 2020-04-02", "2020-07-01")]
    [InlineData(Appeal, "2020-03-24", "volledig 2020-04-02", "2020-09-29")]
    [InlineData(SimplifiedAppeal, "2020-03-24", "volledig 2020-04-02", "2020-07-31")]
    public void Permits_filed_in_the_weeks_of_the_emergency_decree(string profile, string received, string facts, string latest) =>
        Check(profile, received, facts, latest);

    [Theory]
    //          20 calendar days from the day after registration or, when not registered, after receipt; 40 when extended
    [InlineData("2026-04-01", "registratie 2026-04-02", "2026-04-22")]
    [InlineData("2026-04-01", "", "2026-04-21")]
    [InlineData("2026-04-01", "verlengd 2026-04-15 moeilijk-te-verzamelen", "2026-05-11")]
    //          a vague question that is made clear on 13 April begins a new term that day
    [InlineData("2026-04-13", "", "2026-05-03")]
    public void Openness(string received, string facts, string latest) => Check("openbaarheid", received, facts, latest);

    [Theory]
    //          30 days from receipt; forwarded by another centre: from the day that centre sent it
    [InlineData("ocmw-steunaanvraag", "2026-02-10", "2026-03-12")]
    [InlineData("ocmw-steunaanvraag", "2028-02-10", "2028-03-11")]
    //          calendar days: Ascension and the weekend count
    [InlineData("ocmw-doorsturen", "2026-05-13", "2026-05-18")]
    [InlineData("ocmw-kennisgeving", "2026-12-22", "2026-12-30")]
    public void Social_welfare(string profile, string received, string latest) => Check(profile, received, "", latest);

    [Theory]
    //          settings of the city: 45 days, although New Year's Day is a holiday, and a wish of 30
    [InlineData("klacht-lokaal", "2026-11-17", "2027-01-01", "2026-12-17")]
    [InlineData("klacht-ontvangstmelding", "2026-11-10", "2026-11-20", "2026-11-13")]
    //          three months for the supervising authority
    [InlineData("klacht-toezicht", "2026-11-30", "2027-02-28", null)]
    public void Complaints(string profile, string received, string latest, string? norm)
    {
        Check(profile, received, "", latest);
        Assert.Equal(norm is null ? null : Facts.Day(norm), Facts.Compute(profile, received, "").Dienstnorm);
    }

    [Theory]
    [InlineData("2026-03-15", "", "2026-04-15")]
    [InlineData("2026-01-31", "", "2026-02-28")]
    [InlineData("2028-01-31", "", "2028-02-29")]
    [InlineData("2026-01-31", "verlengd 2026-02-20 complex-of-veel", "2026-04-30")]
    public void Data_protection(string received, string facts, string latest) => Check("avg-verzoek", received, facts, latest);

    [Theory]
    [InlineData("attest-van-woonst", "2026-04-03", "2026-04-08")]           // Good Friday; Easter Monday does not count
    [InlineData("attest-gezinssamenstelling", "2026-05-13", "2026-05-18")]  // the day before Ascension
    [InlineData("reispas", "2026-12-23", "2027-01-04")]
    [InlineData("uittreksel-strafregister", "2026-07-17", "2026-07-27")]    // 21 July is a Tuesday
    [InlineData("inname-openbaar-domein", "2026-10-30", "2026-11-16")]      // 1 November a Sunday, 11 November a Wednesday
    public void Attests_have_a_service_norm_in_working_days_and_no_legal_date(string profile, string received, string norm)
    {
        var term = Facts.Compute(profile, received, "");

        Assert.Equal(Facts.Day(norm), term.Dienstnorm);
        Assert.Null(term.UiterlijkeDatum);
        Assert.Empty(term.Uitleg);
    }

    [Theory]
    [InlineData(Ordinary, Stilzwijgen.Weigering)]
    [InlineData(Simplified, Stilzwijgen.Weigering)]
    [InlineData(Appeal, Stilzwijgen.Weigering)]
    [InlineData("openbaarheid", Stilzwijgen.BeroepOpen)]
    [InlineData("ocmw-steunaanvraag", Stilzwijgen.BeroepOpen)]
    [InlineData("klacht-lokaal", Stilzwijgen.Geen)]
    public void Silence_has_its_consequence_the_day_after(string profile, Stilzwijgen consequence)
    {
        var term = Facts.Compute(profile, "2026-01-05", "");

        Assert.Equal(consequence, term.Stilzwijgen);
        Assert.Equal(consequence == Stilzwijgen.Geen ? null : term.UiterlijkeDatum?.PlusDays(1), term.StilzwijgenVanaf);
    }

    private static void Check(string profile, string received, string facts, string latest) =>
        Assert.Equal(Facts.Day(latest), Facts.Compute(profile, received, facts).UiterlijkeDatum);
}
