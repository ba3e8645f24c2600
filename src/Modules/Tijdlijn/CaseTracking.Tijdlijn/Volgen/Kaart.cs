using System.Text.RegularExpressions;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>The card on top: the state in words, the date that matters, one thing to do.</summary>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it means; without what the date says already.</param>
/// <param name="Actie">What the citizen must do besides what the date says; nothing when absent.</param>
/// <param name="Datum">The date that matters; nothing when there is none.</param>
/// <param name="Slot">When the file was closed; nothing while it is open.</param>
internal sealed partial record Kaart(string Titel, string? Zin, string? Actie, Kaartdatum? Datum, string? Slot)
{
    public static Kaart Van(Burgerbeeld beeld)
    {
        var (stand, datum) = (beeld.Stand, Kaartdatum.Van(beeld));
        var zin = stand.Grond is { } grond ? $"{stand.Zin} De reden: {grond}." : stand.Zin;
        var slot = beeld.Tijdlijn.Afloop is null ? null : $"We sloten uw dossier op {DutchDates.Words(DutchDates.Day(beeld.Tijdlijn.Laatste.Tijdstip))}.";
        return new(stand.Titel, Zonder(zin, datum), NogTeDoen(beeld, datum), datum, slot);
    }

    private static string? NogTeDoen(Burgerbeeld beeld, Kaartdatum? datum) => beeld.Stand switch
    {
        { IsAfloop: true, Actie: not null, Dag: { } tot } when tot < beeld.Vandaag =>
            $"U kon beroep aantekenen tot en met {DutchDates.Words(tot)}. Vragen? Bel ons.",
        { Actie: { } actie } => Zonder(actie, datum),
        _ => null,
    };

    // What stands in large type is not said twice.
    private static string? Zonder(string tekst, Kaartdatum? datum)
    {
        if (datum is not { Woorden: { } woorden }) return tekst;

        string[] gezegd = datum.Adres is { } adres ? [woorden, adres] : [woorden];
        var rest = string.Concat(Zinseinde().Split(tekst).Where(z => !gezegd.Any(g => z.Contains(g, StringComparison.Ordinal)))).Trim();
        return rest.Length == 0 ? null : rest;
    }

    [GeneratedRegex(@"(?<=[.!?]\s+)(?=\p{Lu})")]
    private static partial Regex Zinseinde();
}

/// <summary>The date that matters now.</summary>
/// <param name="Label">What it is the date of, fit to stand before it.</param>
/// <param name="Tekst">The date itself.</param>
/// <param name="Woorden">The date as the sentences of the card would say it; nothing where they say more than the date.</param>
internal sealed record Kaartdatum(string Label, string Tekst, string? Woorden = null)
{
    public string? Plaats { get; init; }

    public string? Adres { get; init; }

    public string? Uren { get; init; }

    /// <summary>True where it is the day by which the citizen gets an answer.</summary>
    public bool IsBelofte { get; init; }

    public static Kaartdatum? Van(Burgerbeeld beeld) => beeld.Stand switch
    {
        _ when beeld.Levertijd is { } dag =>
            new("Bezorg het ons ten laatste op", DutchDates.WordsWithDay(dag), DutchDates.Words(dag)),
        { Soort: Regelsoort.KlaarVoorAfhaling, Vanaf: { } vanaf } s =>
            new("Klaar om af te halen vanaf", $"{DutchDates.WordsWithDay(DutchDates.Day(vanaf))}, {DutchDates.Time(vanaf)}", DutchDates.Words(DutchDates.Day(vanaf)))
            {
                Plaats = s.Plaats,
                Adres = s.Adres,
                Uren = s.Uren,
            },
        { IsAfloop: true, Dag: { } tot, Actie: not null } when tot >= beeld.Vandaag => new("U kunt beroep aantekenen tot en met", DutchDates.WordsWithDay(tot)),
        _ => Beloofde.Van(beeld) is { } b ? new(b.Label, b.Tekst) { IsBelofte = true } : null,
    };
}
