using CaseTracking.Web.Forms;

namespace CaseTracking.Web.Tests.Forms;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("21", "11", "2026", "2026-11-21")]
    [InlineData(" 1 ", "01", "2026", "2026-01-01")]
    [InlineData("29", "2", "2028", "2028-02-29")]
    [InlineData("29", "2", "2027", null)]
    [InlineData("31", "4", "2026", null)]
    [InlineData("0", "1", "2026", null)]
    [InlineData("1", "13", "2026", null)]
    [InlineData("1", "1", "26", null)]
    [InlineData("-1", "1", "2026", null)]
    [InlineData("1", "januari", "2026", null)]
    [InlineData(null, "1", "2026", null)]
    public void Only_days_of_the_calendar_are_dates(string? day, string? month, string? year, string? date)
    {
        var parts = new DateParts { Day = day, Month = month, Year = year };

        Assert.Equal(date, parts.Value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(date is null, parts.Validate(new(parts)).Any());
    }

    [Fact]
    public void Nothing_typed_is_no_mistake() => Assert.Empty(new DateParts().Validate(new(new DateParts())));

    [Fact]
    public void A_date_comes_back_as_it_went_in() => Assert.Equal(new DateOnly(2026, 11, 21), DateParts.Of(new(2026, 11, 21)).Value);
}
