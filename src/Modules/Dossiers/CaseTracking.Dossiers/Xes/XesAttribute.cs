using System.Globalization;

namespace CaseTracking.Dossiers.Xes;

internal enum XesType
{
    String,
    Date,
    Int,
    Float,
    Boolean,
    Id,
}

/// <summary>
/// A value with its type, kept as text so that nothing is lost on the way: 1.30 stays 1.30. The text fits the type as XML Schema
/// wants it; that of a date is the one of <see cref="XesDates.Format"/>.
/// </summary>
internal sealed record XesAttribute(string Key, XesType Type, string Text)
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static XesAttribute Date(string key, DateTimeOffset instant) => new(key, XesType.Date, XesDates.Format(instant));

    public static XesAttribute String(string key, string text) => new(key, XesType.String, text);

    /// <summary>The instant, also of a text that reads as one.</summary>
    public DateTimeOffset? AsDate() => XesDates.Parse(Text);

    public static XesAttribute? Find(IReadOnlyList<XesAttribute> attributes, string key)
    {
        for (var i = 0; i < attributes.Count; i++)
            if (attributes[i].Key == key) return attributes[i];

        return null;
    }

    /// <summary>
    /// Takes a value as it stands in a file. One that does not fit its type is kept as a string: files are lenient, exports are not.
    /// </summary>
    public static XesAttribute Read(string key, XesType type, string value) => type switch
    {
        XesType.Date when XesDates.Parse(value) is { } date => Date(key, date),
        XesType.Boolean when Boolean(value.Trim()) is { } boolean => new(key, type, boolean),
        XesType.Int when IsInt(value.Trim()) => new(key, type, value.Trim()),
        XesType.Float when IsFloat(value.Trim()) => new(key, type, value.Trim()),
        XesType.Id => new(key, type, value),
        _ => String(key, value),
    };

    private static string? Boolean(string value) =>
        value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true"
        : value == "0" || value.Equals("false", StringComparison.OrdinalIgnoreCase) ? "false"
        : null;

    private static bool IsInt(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // What .NET reads beyond XML Schema (Infinity) does not begin with a digit.
    private static bool IsFloat(string value) => value is "NaN" or "INF" or "-INF"
        || (double.TryParse(value, Decimal, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            && char.IsAsciiDigit(value.TrimStart('+', '-', '.').FirstOrDefault()));
}
