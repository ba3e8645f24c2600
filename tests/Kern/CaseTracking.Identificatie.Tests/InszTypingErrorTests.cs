using FsCheck.Fluent;

namespace CaseTracking.Identificatie.Tests;

public sealed class InszTypingErrorTests
{
    /// <summary>No remainder can make both checks fit, so the century never needs a tie-break.</summary>
    [Fact]
    public void Before_and_since_2000_never_share_a_check() =>
        Assert.All(Enumerable.Range(0, 97), remainder => Assert.NotEqual(
            SyntheticInsz.CheckOf($"{remainder:000000000}", since2000: false),
            SyntheticInsz.CheckOf($"{remainder:000000000}", since2000: true)));

    /// <summary>
    /// 97 is prime, so one wrong digit never keeps the check of the same century. It reaches the check of the other
    /// century only when the second digit of the year is 6 off: then 6 x 10^7 leaves 29 or 68, the distance of the two.
    /// </summary>
    [Fact]
    public void One_wrong_digit_is_found_unless_it_moves_the_year_by_six_into_the_other_century() =>
        Properties.ForAll(SyntheticInsz.Any, made => Typos(made.Digits).All(typo =>
            !Insz.TryParse(typo.Text, out var read)
            || (typo is { Position: 1, Distance: 6 } && (read.Geboortejaar >= 2000) != made.IsSince2000)));

    [Fact]
    public void The_exception_exists_and_knowing_today_finds_it_when_it_lands_in_the_future()
    {
        var made = new SyntheticInsz(new DateOnly(1989, 4, 12), 0, 1);
        var typed = "83" + made.Digits[2..];

        Assert.Equal(2083, InszTests.Read(typed).Geboortejaar);
        Assert.False(Insz.TryParse(typed, new DateOnly(2027, 1, 1), out _, out var refusal));
        Assert.Equal(Weigeringsreden.GeboorteInDeToekomst, refusal.Reden);
    }

    /// <summary>Likewise 9 x 2 x 10^5 leaves 29 or 68: only the two digits of the month, when they differ by 2, can cross over.</summary>
    [Fact]
    public void Two_neighbouring_digits_swapped_are_found_unless_the_month_turns_into_one_of_the_other_century() =>
        Properties.ForAll(SyntheticInsz.Any, made => Swaps(made.FirstNine).All(swap =>
            !Insz.TryParse(swap.Text + made.Digits[9..], out var read)
            || (swap is { Position: 2, Distance: 2 } && (read.Geboortejaar >= 2000) != made.IsSince2000)));

    private static IEnumerable<(string Text, int Position, int Distance)> Typos(string digits) =>
        from position in Enumerable.Range(0, digits.Length)
        from wrong in "0123456789"
        where wrong != digits[position]
        select (Text.With(digits, position, wrong), position, Math.Abs(wrong - digits[position]));

    private static IEnumerable<(string Text, int Position, int Distance)> Swaps(string digits) =>
        from position in Enumerable.Range(0, digits.Length - 1)
        where digits[position] != digits[position + 1]
        select (Text.Swapped(digits, position, position + 1), position, Math.Abs(digits[position] - digits[position + 1]));
}
