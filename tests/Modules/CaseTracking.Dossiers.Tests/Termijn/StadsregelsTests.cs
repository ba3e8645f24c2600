using Microsoft.Extensions.Configuration;
using NodaTime;

namespace CaseTracking.Dossiers.Tests.Termijn;

public sealed class StadsregelsTests
{
    [Fact]
    public void Closing_days_of_the_city_come_from_its_settings()
    {
        var regels = Read(("VlaamseFeestdag", "true"), ("Sluitingsdagen:0:Datum", "2026-12-24"), ("Sluitingsdagen:0:Reden", "brugdag"));

        Assert.Equal("brugdag", regels.Kalender().RedenGesloten(new LocalDate(2026, 12, 24)));
        Assert.NotNull(regels.Kalender().RedenGesloten(new LocalDate(2028, 7, 11)));
        Assert.True(new Stadsregelcontrole().Validate(null, regels).Succeeded);
        Assert.Null(new Stadsregels().Kalender().RedenGesloten(new LocalDate(2026, 12, 24)));
    }

    [Fact]
    public void A_closing_day_without_a_reason_is_refused() =>
        Assert.Contains("reason", new Stadsregelcontrole().Validate(null, Read(("Sluitingsdagen:0:Datum", "2026-12-24"))).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void A_day_that_is_listed_twice_is_refused() => Assert.True(new Stadsregelcontrole().Validate(null, Read(
        ("Sluitingsdagen:0:Datum", "2026-12-24"), ("Sluitingsdagen:0:Reden", "a"), ("Sluitingsdagen:1:Datum", "2026-12-24"), ("Sluitingsdagen:1:Reden", "b"))).Failed);

    [Fact]
    public void Profiles_of_the_city_come_from_its_own_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """
                [{ "code": "attest-van-woonst", "versie": 2, "naam": "Attest", "geldigVan": "2027-01-01", "aanvang": "ontvangst", "dienstnorm": "1 werkdagen", "zekerheid": "instelling" }]
                """);
            var profielen = Read(("Profielen", file)).Termijnprofielen();

            Assert.Equal(2, profielen.Voor("attest-van-woonst", new LocalDate(2027, 1, 1))!.Versie);
            Assert.Equal(1, profielen.Voor("attest-van-woonst", new LocalDate(2026, 12, 31))!.Versie);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("/bestaat/niet.json")]
    [InlineData("/dev/null")]
    public void A_file_that_holds_no_profiles_is_refused(string file) => Assert.True(new Stadsregelcontrole().Validate(null, Read(("Profielen", file))).Failed);

    private static Stadsregels Read(params (string Key, string Value)[] settings)
    {
        var regels = new Stadsregels();
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build().Bind(regels);
        return regels;
    }
}
