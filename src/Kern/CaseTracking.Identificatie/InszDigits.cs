using System.Globalization;

namespace CaseTracking.Identificatie;

/// <summary>
/// The eleven digits taken apart: <c>YYMMDD SSS CC</c>. Bis numbers add 20 to the month (sex not known then) or 40 (known).
/// A month of 00, 20 or 40 means that the day of birth is not known; the day digits are then a counter that goes up when
/// the serials run out, and with year 00 a counter from 1 says that the year is not known either.
/// </summary>
internal readonly record struct InszDigits(int Year, int Month, int Day, int Serial, int Check, long FirstNine)
{
    private const int Before2000 = 1900;
    private const int Since2000 = 2000;

    public bool IsBis => Month >= 20;

    private int CalendarMonth => Month % 20;

    public static InszDigits Of(string digits) => new(
        Number(digits[..2]), Number(digits[2..4]), Number(digits[4..6]), Number(digits[6..9]), Number(digits[9..]),
        Number(digits[..9]));

    public Geslacht Sex => (Month / 20, Serial % 2) switch
    {
        (1, _) => Geslacht.Onbekend,
        (_, 0) => Geslacht.Vrouw,
        _ => Geslacht.Man,
    };

    /// <summary>Serials run from 001 to 997 for men and from 002 to 998 for women.</summary>
    public bool SerialExists => Serial is >= 1 and <= 998;

    public bool DateExistsInSomeCentury => DateExists(Before2000) || DateExists(Since2000);

    /// <summary>
    /// For births since 2000 the check is taken over the digits with a 2 in front. That adds 2,000,000,000, which leaves
    /// 68 when divided by 97: the two checks always differ, so at most one fits and the century is never in doubt.
    /// </summary>
    public int? Century =>
        Rest97.CheckOf(FirstNine) == Check ? Before2000
        : Rest97.CheckOf(2_000_000_000 + FirstNine) == Check ? Since2000
        : null;

    public bool DateExists(int century)
    {
        if (Month > 52 || CalendarMonth > 12) return false;

        return CalendarMonth == 0 || (Day >= 1 && Day <= DateTime.DaysInMonth(century + Year, CalendarMonth));
    }

    /// <summary>The days that fit a date that exists; null when not even the year is known.</summary>
    public Geboorteperiode? Birth(int century) => this switch
    {
        { CalendarMonth: > 0 } => Geboorteperiode.Day(new DateOnly(century + Year, CalendarMonth, Day)),
        { Year: 0, Day: > 0 } => null,
        _ => Geboorteperiode.Year(century + Year),
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
