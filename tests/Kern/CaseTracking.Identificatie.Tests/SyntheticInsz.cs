using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracking.Identificatie.Tests;

/// <summary>
/// A made-up number, built from the published rules and not by the code under test. Births lie in 1900 to 1910 or in
/// 2080 to 2099, so that no number belongs to somebody who can meet it.
/// </summary>
internal sealed record SyntheticInsz(DateOnly Birth, int MonthOffset, int Serial)
{
    public bool IsSince2000 => Birth.Year >= 2000;

    public string FirstNine => $"{Birth.Year % 100:00}{Birth.Month + MonthOffset:00}{Birth.Day:00}{Serial:000}";

    public string Digits => FirstNine + CheckOf(FirstNine, IsSince2000);

    public Geslacht Sex => MonthOffset == 20 ? Geslacht.Onbekend : Serial % 2 == 0 ? Geslacht.Vrouw : Geslacht.Man;

    public static Gen<SyntheticInsz> Any =>
        from birth in Gen.OneOf(Days(1900, 1910), Days(2080, 2099))
        from offset in Gen.Elements(0, 20, 40)
        from serial in Gen.Choose(1, 998)
        select new SyntheticInsz(birth, offset, serial);

    public static string CheckOf(string firstNine, bool since2000) =>
        $"{97 - (long.Parse((since2000 ? "2" : "") + firstNine, CultureInfo.InvariantCulture) % 97):00}";

    private static Gen<DateOnly> Days(int firstYear, int lastYear) =>
        Gen.Choose(new DateOnly(firstYear, 1, 1).DayNumber, new DateOnly(lastYear, 12, 31).DayNumber)
            .Select(DateOnly.FromDayNumber);
}
