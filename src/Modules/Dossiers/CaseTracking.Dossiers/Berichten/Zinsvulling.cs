using System.Globalization;
using System.Text.RegularExpressions;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Berichten;

/// <summary>Puts dates, places and names of the file in the citizen's texts: <c>{tegenDatum}</c> becomes "17 november 2026".</summary>
internal static partial class Zinsvulling
{
    public static Burgerzin Vul(Burgerzin tekst, Zinswaarden waarden, IDossierEvent @event) => tekst with
    {
        Titel = Vul(tekst.Titel, waarden, @event),
        Zin = Vul(tekst.Zin, waarden, @event),
        Actie = tekst.Actie is null ? null : Vul(tekst.Actie, waarden, @event),
    };

    private static string Vul(string tekst, Zinswaarden waarden, IDossierEvent @event) =>
        tekst.Contains('{', StringComparison.Ordinal) ? Open().Replace(tekst, m => waarden.Van(m.Groups[1].Value, @event)).TrimEnd() : tekst;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Open();
}

/// <summary>What can stand between braces.</summary>
internal sealed record Zinswaarden(Dossier.Bestaand Dossier, Dossiertype Type, Regelboek Boek)
{
    /// <summary>Every word that can stand between braces; a text with another one is refused when it is read.</summary>
    public static IReadOnlySet<string> Namen { get; } = new HashSet<string>
    {
        "dienst", "uiterlijkeDatum", "stukken", "tegenDatum", "instantie", "grond", "meegedeeldOp", "beroep", "vanaf", "plaats", "gevolg", "reden", "nu",
    };

    public string Van(string naam, IDossierEvent @event) => naam switch
    {
        "dienst" => Type.Dienst.Naam,
        "uiterlijkeDatum" => Datum((@event as TermijnVerstreek)?.UiterlijkeDatum ?? Dossier.Kern.Klok.UiterlijkeDatum),
        "stukken" => string.Join(", ", ((@event as StukkenWerdenGevraagd)?.Stukken ?? Dossier.Kern.OpenVraag?.Ontbreekt ?? []).Select(Type.Stuknaam)),
        "tegenDatum" => Datum((@event as StukkenWerdenGevraagd)?.TegenDatum ?? (@event as AdviesWerdGevraagd)?.TegenDatum ?? Dossier.Kern.OpenVraag?.TegenDatum),
        "instantie" => @event is AdviesWerdGevraagd a ? Type.Instantienaam(a.Instantie) : "",
        "grond" => @event switch
        {
            TermijnWerdGeschorst e => Termijnbepaling.Grond(e.Grond, Dossier.Kern, Boek),
            TermijnWerdVerlengd e => Termijnbepaling.Grond(e.Grond, Dossier.Kern, Boek),
            _ => "",
        },
        "meegedeeldOp" => Datum((@event as BeslissingWerdMeegedeeld)?.Op),
        "beroep" => @event is BeslissingWerdMeegedeeld { BeroepTot: { } tot } && Type.Beslissing.Beroep is { } beroep
            ? $"U kunt beroep aantekenen bij {beroep.Instantie} tot en met {Datum(tot)}."
            : "Bel ons voor uitleg.",
        "vanaf" => @event is AfhalingWerdKlaargezet k ? $"{DutchDates.WordsWithDay(DutchDates.Day(k.Vanaf))}, {DutchDates.Time(k.Vanaf)}" : "",
        "plaats" => @event is AfhalingWerdKlaargezet p && Type.Afhaalplaats(p.Plaats) is { } plaats ? $"{plaats.Naam}, {plaats.Adres}" : "",
        "gevolg" => Codewoorden.Gevolg((@event as TermijnVerstreek)?.Gevolg ?? Stilzwijgend.Geen),
        "reden" => @event is DossierWerdStopgezet s ? Codewoorden.Van(s.Reden) : "",
        "nu" => $"Dit klopt wel: {Type.Teksten[Standmoment.Van(Dossier.Stand)].Titel.ToLower(CultureInfo.InvariantCulture)}.",
        _ => throw new InvalidOperationException($"No value for {naam}."),
    };

    private static string Datum(DateOnly? dag) => dag is { } d ? DutchDates.Words(d) : "";
}
