using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CaseTracking.Web.Forms;

/// <summary>A date as people type it: three fields. Bind it in a page and show it with <c>ct-date</c>.</summary>
public sealed class DateParts : IValidatableObject
{
    /// <summary>Day of the month, as typed.</summary>
    public string? Day { get; set; }

    /// <summary>Month number, as typed.</summary>
    public string? Month { get; set; }

    /// <summary>Year of four digits, as typed.</summary>
    public string? Year { get; set; }

    /// <summary>True where nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The date; null where the fields are empty or name no day of the calendar.</summary>
    public DateOnly? Value =>
        Number(Day) is { } day && Number(Month) is { } month and >= 1 and <= 12 && Number(Year) is { } year and >= 1000 and <= 9999
            && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The three fields of a date.</summary>
    public static DateParts Of(DateOnly date) => new() { Day = Text(date.Day), Month = Text(date.Month), Year = Text(date.Year) };

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsEmpty || Value is not null ? [] : [new("Vul een bestaande datum in, zoals 21 11 2026.")];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
