using System.Globalization;
using System.Text.RegularExpressions;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Betalen;

/// <summary>An amount in euro: above 0, to the cent, and not more than anyone is ever asked here.</summary>
internal static partial class Eurobedrag
{
    private const decimal Hoogste = 100_000;

    public static readonly Rejection Ongeldig = new(
        RejectionKind.Invalid, "bedrag-ongeldig", "Vul een bedrag in boven 0 euro en tot 100.000 euro, met ten hoogste 2 cijfers na de komma.");

    public static bool IsGeldig(decimal bedrag) => bedrag is > 0 and <= Hoogste && decimal.Round(bedrag, 2) == bedrag;

    /// <summary>As in <c>12,50 euro</c>.</summary>
    public static string Zeg(decimal bedrag) => $"{bedrag.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} euro";

    /// <summary>Reads what people type: <c>12</c>, <c>12,50</c>, <c>€ 12.50</c>.</summary>
    public static decimal? Lees(string? tekst) => Getypt().Match(tekst ?? "") is { Success: true } m
        ? decimal.Parse(m.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"\A\s*(?:€|euro)?\s*([0-9]{1,9}(?:[.,][0-9]{1,2})?)\s*(?:€|euro)?\s*\z")]
    private static partial Regex Getypt();
}
