namespace CaseTracking.Identificatie.Tests;

public sealed class InszTests
{
    [Theory]
    [InlineData("01041200176", false, Geslacht.Man, "1901-04-12")]
    [InlineData("01041200275", false, Geslacht.Vrouw, "1901-04-12")]
    [InlineData("93031299764", false, Geslacht.Man, "2093-03-12")]
    [InlineData("00022900244", false, Geslacht.Vrouw, "2000-02-29")]
    [InlineData("01241200320", true, Geslacht.Onbekend, "1901-04-12")]
    [InlineData("94441200407", true, Geslacht.Vrouw, "2094-04-12")]
    public void A_number_tells_kind_sex_and_day_of_birth(string digits, bool isBis, Geslacht sex, string birth)
    {
        var insz = Read(digits);

        Assert.Equal((isBis, sex), (insz.IsBis, insz.Geslacht));
        Assert.Equal(DateOnly.Parse(birth, null), insz.Geboortedatum);
    }

    [Theory]
    [InlineData("01000000516", 1901)]
    [InlineData("94000000657", 2094)]
    [InlineData("01200000955", 1901)]
    [InlineData("94400100814", 2094)]
    public void Of_a_birth_without_month_and_day_the_year_is_known(string digits, int year)
    {
        var insz = Read(digits);

        Assert.Null(insz.Geboortedatum);
        Assert.Equal(year, insz.Geboortejaar);
        Assert.Equal(new Geboorteperiode(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), insz.Geboorte);
    }

    [Theory]
    [InlineData("00000100760")]
    [InlineData("00200101003")]
    [InlineData("00400101174")]
    public void A_birth_of_which_nothing_is_known_has_no_period(string digits)
    {
        var insz = Read(digits);

        Assert.Null(insz.Geboorte);
        Assert.Null(insz.Geboortejaar);
    }

    [Fact]
    public void A_remainder_of_zero_gives_check_97_and_not_00()
    {
        Assert.True(Insz.TryParse("01041207797", out _));
        Assert.False(Insz.TryParse("01041207700", out _));
    }

    [Theory]
    [InlineData(null, Weigeringsreden.Leeg)]
    [InlineData(" .-", Weigeringsreden.Leeg)]
    [InlineData("0104120017A", Weigeringsreden.Tekens)]
    [InlineData("٠١٠٤١٢٠٠١٧٦", Weigeringsreden.Tekens)]
    [InlineData("0104120017", Weigeringsreden.Lengte)]
    [InlineData("010412001760", Weigeringsreden.Lengte)]
    [InlineData("01043100188", Weigeringsreden.Geboortedatum)]
    [InlineData("01040000148", Weigeringsreden.Geboortedatum)]
    [InlineData("01131200142", Weigeringsreden.Geboortedatum)]
    [InlineData("01531200131", Weigeringsreden.Geboortedatum)]
    [InlineData("01601200180", Weigeringsreden.Geboortedatum)]
    [InlineData("00022900215", Weigeringsreden.Geboortedatum)] // 1900 was no leap year
    [InlineData("01041200077", Weigeringsreden.Volgnummer)]
    [InlineData("01041299948", Weigeringsreden.Volgnummer)]
    [InlineData("01041200177", Weigeringsreden.Controle)]
    public void A_refusal_has_a_reason_and_a_sentence_without_the_number(string? typed, Weigeringsreden reason)
    {
        Assert.False(Insz.TryParse(typed, null, out var insz, out var refusal));

        Assert.Null(insz);
        Assert.Equal(reason, refusal.Reden);
        Assert.EndsWith(".", refusal.Zin, StringComparison.Ordinal);
        Assert.DoesNotContain("0104", refusal.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_birth_after_today_is_refused_and_a_birth_today_is_not()
    {
        var birth = new DateOnly(2093, 3, 12);

        Assert.True(Insz.TryParse("93031299764", birth, out _, out _));
        Assert.False(Insz.TryParse("93031299764", birth.AddDays(-1), out _, out var refusal));
        Assert.Equal(Weigeringsreden.GeboorteInDeToekomst, refusal.Reden);
    }

    [Theory]
    [InlineData("01.04.12-001.76")]
    [InlineData(" 010412 001 76 ")]
    [InlineData("010412-001/76")]
    [InlineData("01.04.12–001.76")]
    [InlineData("\u200B01.04.12\u00A0001.76\r\n")]
    public void Separators_are_left_out(string typed) => Assert.Equal(Read("01041200176"), Read(typed));

    [Fact]
    public void Every_synthetic_number_reads_back_as_it_was_made() => Properties.ForAll(SyntheticInsz.Any, made =>
    {
        var read = Read(Read(made.Digits).Formatted);
        return read.Value == made.Digits
            && read.Geboortedatum == made.Birth
            && read.Geslacht == made.Sex
            && read.IsBis == (made.MonthOffset != 0);
    });

    internal static Insz Read(string typed) =>
        Insz.TryParse(typed, null, out var insz, out var refusal) ? insz : throw new FormatException(refusal.Zin);
}
