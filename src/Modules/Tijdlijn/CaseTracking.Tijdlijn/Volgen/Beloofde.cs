using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>The promise in words: a date only while the citizen waits, and never one that nobody made.</summary>
/// <param name="Label">What is promised, fit to stand before the date.</param>
/// <param name="Tekst">The date, or that it is not known yet.</param>
/// <param name="Eerder">The date that was promised before.</param>
/// <param name="Reden">Why it moved, or that it was not kept.</param>
internal sealed record Beloofde(string Label, string Tekst, string? Eerder, string? Reden)
{
    public static Beloofde? Van(Burgerbeeld beeld) => (beeld.Tijdlijn.Wacht, beeld.Belofte) switch
    {
        (true, { Datum: { } dag }) => new(Voor(beeld), DutchDates.WordsWithDay(dag), Eerst(beeld), Waarom(beeld)),
        (true, _) when beeld.Levertijd is not null => new("We beslissen ten laatste op", "dat weten we als u alles bezorgd hebt", Eerst(beeld), Waarom(beeld)),
        (true, { Verschuiving.Eerder: not null }) => new("We beslissen ten laatste op", "dat weten we nog niet", Eerst(beeld), Waarom(beeld)),
        _ => null,
    };

    private static string Voor(Burgerbeeld beeld) => (beeld.IsTeLaat, beeld.Belofte.UiterlijkeDatum) switch
    {
        (false, null) => "We streven naar",
        (false, _) => "We beslissen ten laatste op",
        (true, null) => "We wilden klaar zijn op",
        (true, _) => "We wilden ten laatste beslissen op",
    };

    private static string? Eerst(Burgerbeeld beeld) => beeld.Belofte.Verschuiving.Eerder is { } dag ? DutchDates.Words(dag) : null;

    private static string? Waarom(Burgerbeeld beeld) =>
        beeld.IsTeLaat ? "Dat is niet gelukt. Onze excuses. Bel ons gerust." : beeld.Belofte.Verschuiving.Aanleiding is { } code ? Aanleidingzin.Van(code) : null;
}
