using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CaseTracking.Identificatie;

/// <summary>
/// Identification number of social security: a national register number, or a bis number for people who are not in
/// that register. Personal data: <see cref="ToString"/> is masked and JSON is refused, so that the number only goes
/// where somebody wrote <see cref="Value"/> or <see cref="Formatted"/>.
/// </summary>
[JsonConverter(typeof(RefusesJson<Insz>))]
public sealed record Insz
{
    private const int Length = 11;

    private Insz(string value, InszDigits digits, int century)
    {
        Value = value;
        IsBis = digits.IsBis;
        Geslacht = digits.Sex;
        Geboorte = digits.Birth(century);
    }

    /// <summary>Eleven digits without separators. Never for a log, an event or an address.</summary>
    public string Value { get; }

    /// <summary>As printed on an identity card: <c>93.05.18-223.61</c>. Never for a log, an event or an address.</summary>
    public string Formatted => $"{Value[..2]}.{Value[2..4]}.{Value[4..6]}-{Value[6..9]}.{Value[9..]}";

    /// <summary>Whether this is a bis number, given to somebody who is not in the national register.</summary>
    public bool IsBis { get; }

    /// <summary>The sex the number was given for; unknown for a bis number with month + 20.</summary>
    public Geslacht Geslacht { get; }

    /// <summary>One day, or the whole year when only that is known; null when not even the year is known.</summary>
    public Geboorteperiode? Geboorte { get; }

    /// <summary>The day of birth according to the number, when fully known.</summary>
    public DateOnly? Geboortedatum => Geboorte is { IsExact: true } birth ? birth.Van : null;

    /// <summary>The year of birth according to the number, when known.</summary>
    public int? Geboortejaar => Geboorte?.Van.Year;

    /// <inheritdoc cref="TryParse(string?, DateOnly?, out Insz?, out Weigering?)"/>
    public static bool TryParse(string? input, [NotNullWhen(true)] out Insz? insz) => TryParse(input, null, out insz, out _);

    /// <summary>Reads what somebody typed, with or without dots, dashes and spaces.</summary>
    /// <param name="input">Text from a form or a file.</param>
    /// <param name="today">
    /// Give it whenever a person types: births after it are refused, which also finds most mistakes that
    /// turn a number from before 2000 into one from after. Null for numbers read back from storage.
    /// </param>
    /// <param name="insz">The number, when accepted.</param>
    /// <param name="weigering">Why not, when refused; it does not repeat what was typed.</param>
    public static bool TryParse(
        string? input, DateOnly? today, [NotNullWhen(true)] out Insz? insz, [NotNullWhen(false)] out Weigering? weigering)
    {
        var typed = Invoer.WithoutSeparators(input);
        insz = null;
        weigering = RefuseForm(typed);
        if (weigering is not null) return false;

        var digits = InszDigits.Of(typed);
        weigering = RefuseContent(digits, today ?? DateOnly.MaxValue);
        if (weigering is not null) return false;

        insz = new Insz(typed, digits, digits.Century!.Value);
        return true;
    }

    /// <summary>Masked on purpose.</summary>
    public override string ToString() => "**.**.**-***.**";

    private static Weigering? RefuseForm(string typed) => typed switch
    {
        "" => InszWeigering.Leeg,
        _ when !typed.All(char.IsAsciiDigit) => InszWeigering.Tekens,
        { Length: not Length } => InszWeigering.Lengte,
        _ => null,
    };

    // The check comes after date and serial: a reason that points at a place helps more than "does not fit".
    private static Weigering? RefuseContent(InszDigits digits, DateOnly today)
    {
        if (!digits.DateExistsInSomeCentury) return InszWeigering.Geboortedatum;
        if (!digits.SerialExists) return InszWeigering.Volgnummer;
        if (digits.Century is not { } century) return InszWeigering.Controle;
        if (!digits.DateExists(century)) return InszWeigering.Geboortedatum;

        return digits.Birth(century)?.Van > today ? InszWeigering.GeboorteInDeToekomst : null;
    }
}
